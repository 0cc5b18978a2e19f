import type { ParseArgsConfig } from 'node:util';
import type { Database } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { systemClock } from '../core/clock.ts';
import { memoryLimits } from '../core/limits.ts';
import { openLog } from '../core/log.ts';
import { createPortal, type Portal } from '../portal.ts';
import { readSettings, type Settings } from '../settings.ts';

/** One thing that `concord` does. */
export interface Work {
  /** The words that call for it: `audit verify`. */
  readonly name: string;
  /** What may follow them. */
  readonly usage?: string;
  /** What it does, in one line. */
  readonly says: string;
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** How many words besides may follow; none unless told. */
  readonly words?: number;
  /** Does it; a number is the exit code. */
  run(call: Call): Promise<number | void>;
}

export interface Call {
  readonly words: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly isSet: (name: string) => boolean;
  print(line: string): void;
}

export const settings = (): Settings => readSettings(process.env);

const log = openLog('error');

export const databaseOf = ({ databaseUrl, databaseFile }: Settings): Database =>
  openDatabase({
    url: databaseUrl,
    file: databaseFile,
    onLost: (error) => log.error({ err: error }, 'a database connection was lost'),
  });

/** Opens the database as it is, does one piece of work, and closes it. */
export async function withDatabase<Result>(
  own: Settings,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = databaseOf(own);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Opens the portal without its doors, brought up to date, does one piece of work, and closes it. */
export async function withPortal(work: (portal: Portal) => Promise<void>): Promise<void> {
  const own = settings();
  await withDatabase(own, async (database) => {
    await migrate(database);
    const limits = memoryLimits(own.limitFactor);
    const portal = createPortal({
      settings: own,
      database,
      clock: systemClock,
      limits,
      log,
      broadcast: () => {},
    });
    await work(portal);
    await portal.publisher.drain();
  });
}
