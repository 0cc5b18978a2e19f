import type { Database } from '#db/database.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { Act } from '../core/act.ts';
import type { Clock } from '../core/clock.ts';
import { type Recorded, recordFact } from '../core/record.ts';

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
  const recorded: Recorded[] = [];
  const result = await database.transact(async (tx) => {
    recorded.length = 0;
    const now = clock.now();
    const { newId } = clock;
    const requestId = newId();
    const recorder = { tx, actor: as.actor, now, newId, command: as.command, requestId };
    return work({
      tx,
      dialect: database.dialect,
      actor: as.actor,
      now,
      newId,
      requestId,
      async record(fact) {
        const places = await recordFact(recorder, fact);
        recorded.push(...places);
        return places;
      },
    });
  });
  if (recorded.length > 0) publish(recorded);
  return result;
}
