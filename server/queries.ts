import * as accounts from './accounts/queries.ts';
import * as acknowledgements from './acknowledgements/queries.ts';
import * as attachments from './attachments/queries.ts';
import * as audit from './audit/queries.ts';
import * as cards from './cards/queries.ts';
import * as channels from './channels/queries.ts';
import type { Ask } from './core/act.ts';
import * as home from './home/queries.ts';
import * as imports from './imports/queries.ts';
import * as initiatives from './initiatives/queries.ts';
import * as missions from './missions/queries.ts';
import * as moderation from './moderation/queries.ts';
import * as offline from './offline/queries.ts';
import * as operations from './operations/queries.ts';
import * as organisations from './organisations/queries.ts';
import * as polls from './polls/queries.ts';
import * as reminders from './reminders/queries.ts';
import * as resources from './resources/queries.ts';
import * as search from './search/queries.ts';
import * as tasks from './tasks/queries.ts';

const queries = {
  accounts,
  acknowledgements,
  attachments,
  audit,
  cards,
  channels,
  home,
  imports,
  initiatives,
  missions,
  moderation,
  offline,
  operations,
  organisations,
  polls,
  reminders,
  resources,
  search,
  tasks,
};

/** A query without its first argument: reader and asker are already known. */
type Bound<Query> = Query extends (ask: never, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;
type BoundNoun<Noun> = { readonly [Name in keyof Noun]: Bound<Noun[Name]> };
export type Queries = { readonly [Noun in keyof typeof queries]: BoundNoun<(typeof queries)[Noun]> };

type AnyQuery = (ask: Ask, ...rest: readonly unknown[]) => Promise<unknown>;

/** Every query, asked by this asker. What one raises goes through `refuse` first. */
export function bindQueries(ask: Ask, refuse: (error: unknown) => never): Queries {
  const bindNoun = (noun: object) =>
    Object.fromEntries(
      Object.entries(noun as Record<string, AnyQuery>).map(([name, query]) => [
        name,
        async (...rest: readonly unknown[]) => query(ask, ...rest).catch(refuse),
      ]),
    );
  return Object.fromEntries(
    Object.entries(queries).map(([name, noun]) => [name, bindNoun(noun)]),
  ) as unknown as Queries;
}
