import { resolve } from 'node:path';
import { openDatabase } from '#db/open.ts';
import { sayVerified } from '../audit/access.ts';
import { WorkRefused } from '../core/refused-work.ts';
import { makeBackup } from '../operations/backup.ts';
import { copyInstallation } from '../operations/copy.ts';
import { restoreBackup } from '../operations/restore.ts';
import { type Call, settings, type Work, withDatabase } from './work.ts';

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

async function backup({ option, print }: Call): Promise<void> {
  const own = settings();
  const made = await makeBackup({ ...own, backupFolder: option('to') ?? own.backupFolder });
  print(
    `Backed up to ${made.folder}: ${megabytes(made.bytes)}, checked; head of the trail ${made.auditHead}`,
  );
}

async function restore({ words, print }: Call): Promise<void> {
  const [folder] = words;
  if (!folder) throw new WorkRefused('Say which backup: `concord restore data/backups/concord-…`.');
  const own = settings();
  const { madeAt, schema } = await restoreBackup(own, resolve(folder));
  print(
    `${own.databaseFile} is as it was at ${madeAt} (${schema}). Start the portal, and \`concord doctor\` looks it over.`,
  );
}

async function copy({ option, print }: Call): Promise<void> {
  const url = option('to') ?? '';
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new WorkRefused(
      'Say where to: `concord copy --to postgres://user@host/database`, an empty database.',
    );
  }
  const target = openDatabase({ url, file: '', onLost: () => {} });
  try {
    const verified = await withDatabase(settings(), (source) =>
      copyInstallation({
        source,
        target,
        told: ({ table, from }) => print(`  ${table.padEnd(28)} ${String(from).padStart(9)}`),
      }),
    );
    print(`${sayVerified(verified)}. Set DATABASE_URL to the copy and start the portal.`);
  } finally {
    await target.close();
  }
}

export const backupWorks: readonly Work[] = [
  {
    name: 'backup',
    usage: '[--to FOLDER]',
    says: 'backs up the SQLite database and the outbox while the portal runs, and checks the copy',
    options: { to: { type: 'string' } },
    run: backup,
  },
  {
    name: 'restore',
    usage: 'BACKUP',
    says: 'puts a backup in the place of the database, where none is; the portal must not run',
    words: 1,
    run: restore,
  },
  {
    name: 'copy',
    usage: '--to postgres://…',
    says: 'copies everything from SQLite into an empty PostgreSQL, and holds the copy against its original',
    options: { to: { type: 'string' } },
    run: copy,
  },
];
