import type { Reader, Tx } from '#db/database.ts';
import type { Dialect } from '#db/dialects/dialect.ts';
import type { Actor, Visitor } from '#domain/core/actor.ts';
import type { Id, Instant } from '#domain/core/id.ts';
import type { EventType } from '#domain/events.ts';
import type { Fact, Recorded } from './record.ts';

/** What a command, and every step that joins it, works with: one transaction, who acts, and when. */
export interface Act<Who extends Visitor = Visitor> {
  readonly tx: Tx;
  readonly dialect: Dialect;
  readonly actor: Who;
  readonly now: Instant;
  readonly newId: <Noun extends string>() => Id<Noun>;
  /** As the one who asks numbered it. */
  readonly requestId: string;
  /** Writes an event in the same transaction and says which places it took; listeners hear of it after the commit. */
  record<Type extends EventType>(fact: Fact<Type>): Promise<readonly Recorded[]>;
}

export type ActorsAct = Act<Actor>;

/** What a query works with. It only reads, and filters by what the asker may see in SQL. */
export interface Ask<Who extends Visitor = Visitor> {
  readonly read: Reader | Tx;
  /** For what may take long or brings much, so that nobody waits for it. */
  readonly readLong: Reader | Tx;
  readonly dialect: Dialect;
  readonly actor: Who;
  readonly now: Instant;
}
