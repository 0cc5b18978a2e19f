import type { Database, Tx } from '#db/database.ts';
import type { Visitor } from '#domain/core/actor.ts';
import type { Act } from './act.ts';
import type { Clock } from './clock.ts';
import { type Recorded, recordFact } from './record.ts';

interface Opening<Who extends Visitor> {
  readonly tx: Tx;
  readonly actor: Who;
  readonly command: string;
  readonly requestId: string;
}

/** One act in one transaction; `recorded` fills with the places its facts take. */
export function openAct<Who extends Visitor>(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { tx, actor, command, requestId }: Opening<Who>,
): { act: Act<Who>; recorded: readonly Recorded[] } {
  const now = clock.now();
  const { newId } = clock;
  const recorder = { tx, actor, now, newId, command, requestId };
  const recorded: Recorded[] = [];
  const act: Act<Who> = {
    tx,
    dialect: database.dialect,
    actor,
    now,
    newId,
    requestId,
    async record(fact) {
      const places = await recordFact(recorder, fact);
      recorded.push(...places);
      return places;
    },
  };
  return { act, recorded };
}
