import { setTimeout as pause } from 'node:timers/promises';
import type { JobServices } from '../core/job.ts';
import type { WorkKind } from '../core/work.ts';
import { type Claim, claimNext, LEASE_MS, noteDone, noteFailed, renew } from './claims.ts';

export interface Worker {
  /** Takes nothing more, and waits for what is being done. */
  stop(): Promise<void>;
}

/** So much is done at a time in one process: a long piece of work holds up nothing short. */
const SLOTS = 4;
const LOOK_EVERY_MS = 1_000;

/** Does what is queued, in as many processes as there are. */
export function startWorker(services: JobServices, kinds: readonly WorkKind[]): Worker {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function slot(): Promise<void> {
    while (!signal.aborted) {
      const busy = await workOnce(services, kinds).catch((error: unknown) => {
        services.log.warn({ err: error }, 'the queue could not be read');
        return false;
      });
      if (busy) continue;
      const wait = LOOK_EVERY_MS * (0.75 + Math.random() / 2);
      await pause(wait, undefined, { signal, ref: false }).catch(() => {});
    }
  }
  const slots = Array.from({ length: SLOTS }, slot);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(slots);
    },
  };
}

/** Takes one piece of work and does it; false where nothing was due. */
export async function workOnce(services: JobServices, kinds: readonly WorkKind[]): Promise<boolean> {
  const { database, clock } = services;
  const names = kinds.map(({ kind }) => kind);
  const claim = await claimNext(database, names, clock.now);
  const known = kinds.find(({ kind }) => kind === claim?.kind);
  if (!claim || !known) return false;
  await carryOut(services, known, claim);
  return true;
}

async function carryOut(services: JobServices, known: WorkKind, claim: Claim): Promise<void> {
  const { database, clock, log } = services;
  const facts = { job: claim.id, kind: claim.kind, attempts: claim.attempts };
  const renewing = setInterval(() => {
    renew(database, claim, clock.now()).catch((error: unknown) =>
      log.warn({ ...facts, err: error }, 'a lease was not renewed'),
    );
  }, LEASE_MS / 3);
  try {
    await known.run(services, claim);
    await noteDone(database, claim, clock.now());
  } catch (error) {
    const then = await noteFailed(database, claim, { error, now: clock.now() });
    log[then === 'dead' ? 'error' : 'warn'](facts, then === 'dead' ? 'work was given up' : 'work failed');
  } finally {
    clearInterval(renewing);
  }
}
