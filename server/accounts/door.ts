import type { Database } from '#db/database.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { Act } from '../core/act.ts';
import type { Clock } from '../core/clock.ts';
import { openAct } from '../core/open-act.ts';
import type { Recorded } from '../core/record.ts';

export interface DoorServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly publish: (recorded: readonly Recorded[]) => void;
}

/** Work of the doors themselves (signing in and out), in one transaction and on the record like a command. */
export async function atTheDoor<Result>(
  services: DoorServices,
  as: { readonly actor: Visitor; readonly command: string },
  work: (act: Act) => Promise<Result>,
): Promise<Result> {
  const { database, clock, publish } = services;
  const { result, recorded } = await database.transact(async (tx) => {
    const opened = openAct(services, { tx, ...as, requestId: clock.newId() });
    return { result: await work(opened.act), recorded: opened.recorded };
  });
  if (recorded.length > 0) publish(recorded);
  return result;
}
