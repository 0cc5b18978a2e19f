import type { Database } from '#db/database.ts';
import { isUnavailable } from '#db/unavailable.ts';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { findAnswer, keepAnswer, type Request, requesterOf } from './answers.ts';
import type { Clock } from './clock.ts';
import type { AnyCommand } from './command.ts';
import { asOutOfService } from './faults.ts';
import type { Files } from './files.ts';
import type { Limits } from './limits.ts';
import { openAct } from './open-act.ts';
import { parseInput } from './parse.ts';
import type { Recorded } from './record.ts';

/** Who asks, over which request, from where. */
export interface Caller {
  readonly actor: Visitor;
  /** Makes a retry harmless. */
  readonly requestId: string;
  /** Network address, for rate limits of those who are not signed in. */
  readonly address: string;
}

export interface Engine {
  readonly database: Database;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly files: Files;
  /** Sends what a commit brought to its listeners; never awaited by the one who acted. */
  readonly publish: (recorded: readonly Recorded[]) => void;
  /** Waits that many milliseconds; left out, nothing is held back. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** Runs one command, and holds its answer back where the time it takes would tell something. */
export async function execute(
  engine: Engine,
  command: AnyCommand,
  input: unknown,
  caller: Caller,
): Promise<unknown> {
  const steady = command.steadyMs && !caller.actor ? engine.pause?.(command.steadyMs) : undefined;
  try {
    return await carryOut(engine, command, input, caller);
  } catch (error) {
    throw asOutOfService(error);
  } finally {
    await steady;
  }
}

/** Checks, one transaction, an answer kept, and the news sent once it is durable. */
async function carryOut(
  engine: Engine,
  command: AnyCommand,
  input: unknown,
  caller: Caller,
): Promise<unknown> {
  const parsed: unknown = parseInput(command.input, input);
  admit(command, caller.actor);
  await engine.limits.take(command.limit ?? 'write', caller.actor?.personId ?? caller.address);

  const request: Request = {
    requester: requesterOf(caller.actor),
    requestId: caller.requestId,
    command: command.name,
  };
  const { result, recorded } = await runOnce(engine, command, request, { parsed, caller });
  if (recorded.length > 0) engine.publish(recorded);
  return result;
}

function admit(command: AnyCommand, actor: Visitor): void {
  if (command.by === 'person' && !actor) throw new PortalError('not_signed_in');
  if (actor && actor.scopes !== 'all' && !actor.scopes.includes(command.scope)) {
    throw new PortalError('scope_missing', { scope: command.scope });
  }
}

interface Work {
  readonly parsed: unknown;
  readonly caller: Caller;
}

interface Done {
  readonly result: unknown;
  readonly recorded: readonly Recorded[];
}

/** The command's transaction, or the answer that the same request got before or gets meanwhile. */
async function runOnce(engine: Engine, command: AnyCommand, request: Request, work: Work): Promise<Done> {
  const { database, clock } = engine;
  const { actor } = work.caller;
  const { parsed: input } = work;
  const before = await findAnswer(database.read, request);
  if (before) return { ...before, recorded: [] };
  try {
    const { read, readLong, dialect } = database;
    const asked = { read, readLong, dialect, now: clock.now(), actor };
    const look = { ...asked, files: engine.files, newId: clock.newId };
    const prepared: unknown = await command.prepare?.(input, look);
    return await database.transact(async (tx) => {
      const { act, recorded } = openAct(engine, {
        tx,
        actor,
        command: command.name,
        requestId: request.requestId,
      });
      const result: unknown = await command.run({ ...act, input, prepared });
      await keepAnswer(tx, request, command.kept ? command.kept(result) : result, act.now);
      return { result, recorded };
    });
  } catch (error) {
    if (isUnavailable(error)) throw error;
    // The twin of this request may have been faster: its answer is ours.
    const answered = await findAnswer(database.read, request);
    if (answered) return { ...answered, recorded: [] };
    throw error;
  }
}
