import { setTimeout as pause } from 'node:timers/promises';
import type { TestPortal } from '#tests/support/portal.ts';
import { type Cast, openCast, type Seer } from './cast.ts';
import { Marks } from './marks.ts';
import { guardedRecords, type Records } from './records.ts';
import { guardedTalk, type Talk } from './talk.ts';

/** What is not for everybody, on a running portal: made by commands, marked, with who may see each mark. */
export interface Guarded {
  readonly cast: Cast;
  readonly marks: Marks;
  readonly talk: Talk;
  readonly records: Records;
  readonly cookies: ReadonlyMap<Seer, string>;
}

export async function guardedOn(server: TestPortal): Promise<Guarded> {
  const cast = await openCast(server);
  const cookies = await cast.cookies();
  const marks = new Marks();
  const talk = await guardedTalk(cast, marks);
  const records = await guardedRecords(cast, marks);
  await settled(server);
  return { cast, marks, talk, records, cookies };
}

/** Everything was sent to who listens, and what was said is found: that follows a moment later. */
export async function settled({ portal }: TestPortal): Promise<void> {
  await portal.publisher.drain();
  const { id } = await portal.database.read
    .selectFrom('message')
    .select('id')
    .where('state', '=', 'posted')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const indexed = () =>
    portal.database.read
      .selectFrom('message_text')
      .select('message_id')
      .where('message_id', '=', id)
      .execute();
  for (let tries = 0; (await indexed()).length === 0; tries += 1) {
    if (tries > 100) throw new Error('What was said is not found.');
    await pause(50);
  }
}
