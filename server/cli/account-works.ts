import { createInterface } from 'node:readline/promises';
import { offerFirstCoordinator } from '../accounts/first-coordinator.ts';
import { systemClock } from '../core/clock.ts';
import { systemActor } from '../core/system-actor.ts';
import { tellDemonstration } from '../demo/tell.ts';
import type { Portal } from '../portal.ts';
import { type Work, withPortal } from './work.ts';

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

export const accountWorks: readonly Work[] = [
  {
    name: 'migrate',
    says: 'brings the database up to date',
    run: () => withPortal(async () => {}),
  },
  {
    name: 'create-coordinator',
    says: 'opens an account that coordinates all missions; asks for name, address, password',
    run: () => withPortal(createCoordinator),
  },
  {
    name: 'first-coordinator',
    says: 'prints a link that opens the first account, where nobody coordinates yet',
    run: () => withPortal(offerFirstCoordinator),
  },
  {
    name: 'demo',
    says: 'tells the demonstration in an empty portal and prints its sign-ins',
    run: () => withPortal(tellDemonstration),
  },
];
