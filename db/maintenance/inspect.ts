import SQLite from 'better-sqlite3';

/** What a SQLite file is, without changing it: what integrity says, and the migrations that ran. */
export interface Inspected {
  /** `ok`, or the first thing that is wrong. */
  readonly integrity: string;
  readonly migrations: readonly string[];
  /** The last link of the sealed trail. */
  readonly seal: { readonly number: number; readonly hash: string } | null;
}

/** Looks into a file that no portal has open; raises where it is no SQLite file at all. */
export function inspectFile(path: string): Inspected {
  const file = new SQLite(path, { readonly: true, fileMustExist: true });
  try {
    const [first] = file.pragma('integrity_check(1)') as { integrity_check: string }[];
    const migrations = file.prepare('select name from kysely_migration order by name').pluck().all();
    const isSealed = file.prepare("select 1 from sqlite_master where name = 'seal'").get() !== undefined;
    const last = isSealed && file.prepare('select number, hash from seal order by number desc limit 1').get();
    return {
      integrity: first?.integrity_check ?? 'unknown',
      migrations: migrations as string[],
      seal: last ? (last as Inspected['seal']) : null,
    };
  } finally {
    file.close();
  }
}
