import type { Compilable, CompiledQuery, Insertable, Kysely } from 'kysely';
import type { KeptStatements } from './dialects/kept-statements.ts';
import type { Tables } from './schema/tables.ts';

/** Where a value of a prepared query goes. */
class Place {
  constructor(readonly name: string) {}
}

/** Stands for the values while the query is built: whatever is asked of it is a place. */
const places = new Proxy({}, { get: (_, name) => new Place(String(name)) });

const statementsOf = new WeakMap<object, () => KeptStatements | null>();

/** From now on prepared queries of this reader or transaction go to the connection itself, past Kysely's queue. */
export function goStraight(db: Kysely<Tables>, statements: () => KeptStatements | null): void {
  statementsOf.set(db, statements);
}

/** The transaction has ended: Kysely refuses whoever still writes in it. */
export function goRound(db: Kysely<Tables>): void {
  statementsOf.delete(db);
}

/**
 * A query that is built and compiled once a database and then only filled with its values. `build` sees places
 * where the values will be: it may bind them, but not look at them.
 */
export function prepared<Values extends object, Row>(
  build: (db: Kysely<Tables>, values: Values) => Compilable<Row>,
): (db: Kysely<Tables>, values: Values) => Promise<Row[]> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(db, places as Values).compile();
      compiled.set(adapter, query);
    }
    const parameters = query.parameters.map((value) =>
      value instanceof Place ? values[value.name as keyof Values] : value,
    );
    const statements = statementsOf.get(db)?.();
    if (statements) return statements.execute<Row>({ sql: query.sql, parameters }).rows;
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}

/** Puts one row into a table, with a value for each of these columns. */
export function preparedInsert<Table extends keyof Tables>(
  table: Table,
  columns: readonly (keyof Insertable<Tables[Table]> & string)[],
): (db: Kysely<Tables>, row: Insertable<Tables[Table]>) => Promise<unknown[]> {
  return prepared((db, row: Insertable<Tables[Table]>) => {
    const values = Object.fromEntries(columns.map((column) => [column, row[column]]));
    return db.insertInto(table).values(values as Insertable<Tables[Table]>);
  });
}
