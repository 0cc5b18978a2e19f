import type { Database } from '#db/database.ts';
import { type Copied, copyTables } from '#db/maintenance/copy-tables.ts';
import { migrate, pendingMigrations } from '#db/migrate.ts';
import { findHead, sayFault, type Verified, verifyTrail } from '../audit/access.ts';
import { WorkRefused } from '../core/refused-work.ts';

interface Copying {
  readonly source: Database;
  readonly target: Database;
  /** Told of each table once it is copied. */
  readonly told: (copied: Copied) => void;
}

/** Copies an installation from SQLite into an empty PostgreSQL, and holds the copy against its original. */
export async function copyInstallation({ source, target, told }: Copying): Promise<Verified> {
  if (source.dialect.name !== 'sqlite') {
    throw new WorkRefused(
      'The portal is on PostgreSQL already: leave DATABASE_URL out and name DATABASE_FILE.',
    );
  }
  if ((await pendingMigrations(source)).length > 0) {
    throw new WorkRefused('The SQLite file is of another version: run `concord migrate`, then copy again.');
  }
  if ((await listTables(target)).length > 0) {
    throw new WorkRefused(
      'The target is not empty: make an empty database with `createdb`, and name that one.',
    );
  }
  await migrate(target);
  const copied = await copyTables(source.root, target.root, told);
  const wrong = copied.find(({ from, to }) => from !== to);
  if (wrong) {
    throw new WorkRefused(
      `${wrong.table} has ${wrong.from} rows here and ${wrong.to} there: drop the target, make it anew, copy again.`,
    );
  }
  const verified = await verifyTrail(target.read, [await findHead(source.root)]);
  if (!verified.fault) return verified;
  throw new WorkRefused(
    `The trail of the copy is broken, ${sayFault(verified.fault)}: run \`concord audit verify\` on the SQLite file.`,
  );
}

async function listTables({ root }: Database): Promise<string[]> {
  return (await root.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name);
}
