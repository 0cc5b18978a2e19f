import { z } from 'zod';
import { permit } from '#domain/core/decision.ts';
import { mayCarryOnImport } from '#domain/imports/policy.ts';
import { finishImportInput } from '#domain/imports/schema.ts';
import { findActor } from '../accounts/access.ts';
import { command } from '../core/command.ts';
import { loadImport } from './access.ts';
import { lookThroughImport } from './look-through-import.ts';
import { followProgress } from './progress.ts';
import { permitRows, writeSheet } from './write-sheet.ts';

export const finishImport = command({
  name: 'import.finish',
  summary: 'The portal itself: a sheet whose import was started is written, for whoever started it.',
  path: null,
  scope: 'missions',
  input: finishImportInput,
  output: z.object({ importId: z.string() }),
  /** Whoever started it may have lost the right meanwhile: it is theirs that counts, not the portal's. */
  async prepare({ importId }, look) {
    const job = await loadImport(look, importId);
    permit(mayCarryOnImport(look.actor, job.facts, 'finish'));
    const { person_id: personId, organisation_id: organisationId } = job;
    const who = { personId, organisationId, via: 'session', scopes: 'all', now: look.now } as const;
    const starter = await findActor(look.read, who);
    return { starter, looked: await lookThroughImport({ read: look.read, actor: starter }, job) };
  },
  async run(act) {
    const { starter, looked } = act.prepared;
    const job = await loadImport(act, act.input.importId);
    permit(mayCarryOnImport(act.actor, job.facts, 'finish'));
    permitRows(starter, looked, act.input.leaveOutFaulty);
    const progress = followProgress(job.id, looked);
    try {
      await writeSheet({ ...act, actor: starter }, job, looked, progress.advance);
    } finally {
      progress.end();
    }
    return { importId: job.id };
  },
});
