import { setImmediate } from 'node:timers/promises';
import type { ControlledTransaction, Kysely, Transaction } from 'kysely';
import type { Tables } from './schema/tables.ts';

type Work<Result> = (tx: Transaction<Tables>) => Promise<Result>;

interface Waiting {
  readonly work: Work<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** One commit serves so many at the most: whoever came first does not wait for ever. */
const MOST = 128;
const POINT = 'one_of_many';

/**
 * Group commit, for a database with one writer: what comes in while a commit is under way runs in the next
 * transaction together, each in a savepoint of its own so that one refusal spoils nothing, and is answered once
 * that transaction is durable. Whoever comes alone commits alone and at once.
 */
export function groupCommits(root: Kysely<Tables>) {
  const waiting: Waiting[] = [];
  let committing = false;

  async function commitAll(): Promise<void> {
    while (waiting.length > 0) {
      const [alone, ...others] = waiting.splice(0, MOST);
      if (alone && others.length === 0) await commitAlone(root, alone);
      else if (alone) await commitTogether(root, [alone, ...others]);
      // What arrived during the commit is read before the next one begins.
      await setImmediate();
    }
    committing = false;
  }

  return <Result>(work: Work<Result>): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
      if (committing) return;
      committing = true;
      void setImmediate().then(commitAll);
    });
}

async function commitAlone(root: Kysely<Tables>, { work, resolve, reject }: Waiting): Promise<void> {
  await root.transaction().execute(work).then(resolve, reject);
}

async function commitTogether(root: Kysely<Tables>, batch: readonly Waiting[]): Promise<void> {
  const answers: (() => void)[] = [];
  try {
    const shared = await root.startTransaction().execute();
    try {
      for (const one of batch) answers.push(await runWithin(shared, one));
      await shared.commit().execute();
    } catch (error) {
      await shared.rollback().execute();
      throw error;
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
    return;
  }
  for (const answer of answers) answer();
}

/** What is to be answered once the shared transaction is durable. */
async function runWithin(shared: ControlledTransaction<Tables>, one: Waiting): Promise<() => void> {
  const within = await shared.savepoint(POINT).execute();
  try {
    const result = await one.work(within);
    await within.releaseSavepoint(POINT).execute();
    return () => one.resolve(result);
  } catch (error) {
    try {
      await within.rollbackToSavepoint(POINT).execute();
      await within.releaseSavepoint(POINT).execute();
    } catch {
      // A full disk or a failed write has ended the whole transaction: everybody in it is told so.
      throw error;
    }
    return () => one.reject(error);
  }
}
