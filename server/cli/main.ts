import { createInterface } from 'node:readline/promises';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { PortalError } from '#domain/core/errors.ts';
import { reasons } from '#domain/core/reasons.ts';
import { offerFirstCoordinator } from '../accounts/first-coordinator.ts';
import { systemClock } from '../core/clock.ts';
import { memoryLimits } from '../core/limits.ts';
import { openLog } from '../core/log.ts';
import { systemActor } from '../core/system-actor.ts';
import { tellDemonstration } from '../demo/tell.ts';
import { createPortal, type Portal } from '../portal.ts';
import { readSettings } from '../settings.ts';

const help = `concord migrate             brings the database up to date
concord create-coordinator  opens an account that coordinates all missions; asks for name, address, password
concord demo                tells the demonstration in an empty portal and prints its sign-ins
concord first-coordinator   prints a link that opens the first account, where nobody coordinates yet
`;

const works: Record<string, (portal: Portal) => Promise<void>> = {
  migrate: async () => {},
  'create-coordinator': createCoordinator,
  'first-coordinator': offerFirstCoordinator,
  demo: tellDemonstration,
};

/** One line an answer: from a terminal or, for scripts, from standard input. */
async function createCoordinator(portal: Portal): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  const answer = async (question: string): Promise<string> => {
    process.stderr.write(question);
    const line = await lines.next();
    return line.done ? '' : line.value;
  };
  const input = {
    name: await answer('Name: '),
    email: await answer('E-mail address: '),
    password: await answer('Password: '),
  };
  terminal.close();
  const requestId = systemClock.newId();
  await portal.execute('coordinator.create', input, { actor: systemActor, requestId, address: 'cli' });
  process.stdout.write(`${input.email} coordinates all missions now.\n`);
}

/** Opens the portal without its doors, does one piece of work, and closes it. */
async function perform(work: (portal: Portal) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const log = openLog('error');
  const onLost = (error: Error) => log.error({ err: error }, 'a database connection was lost');
  const database = openDatabase({ url: settings.databaseUrl, file: settings.databaseFile, onLost });
  try {
    await migrate(database);
    const limits = memoryLimits(settings.limitFactor);
    const broadcast = () => {};
    const portal = createPortal({ settings, database, clock: systemClock, limits, log, broadcast });
    await work(portal);
    await portal.publisher.drain();
  } finally {
    await database.close();
  }
}

const work = works[process.argv[2] ?? ''];
if (!work) {
  process.stdout.write(help);
} else {
  await perform(work).catch((error: unknown) => {
    const lines = [error instanceof Error ? error.message : String(error)];
    if (error instanceof PortalError) {
      for (const { path, reason } of error.issues ?? []) lines.push(`  ${path}: ${reasons[reason].text}`);
    }
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exitCode = 1;
  });
}
