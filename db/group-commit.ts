import { setImmediate } from 'node:timers/promises';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { KeptStatements } from './dialects/kept-statements.ts';
import { goRound, goStraight } from './prepared.ts';
import type { Tables } from './schema/tables.ts';

type Tx = Transaction<Tables>;
type Work<Result> = (tx: Tx) => Promise<Result>;

interface Waiting {
  readonly work: Work<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** One commit serves so many at the most: whoever came first does not wait for ever. */
const MOST = 128;

const setPoint = CompiledQuery.raw('savepoint one_of_many');
const keepSincePoint = CompiledQuery.raw('release one_of_many');
const undoToPoint = CompiledQuery.raw('rollback to one_of_many');

/**
 * Group commit, for a database with one writer: what comes in while a commit is under way runs in the next
 * transaction together, each in a savepoint of its own so that one refusal spoils nothing, and is answered once
 * that transaction is durable. Whoever comes alone commits alone and at once.
 */
export function groupCommits(
  root: Kysely<Tables>,
  statements: () => KeptStatements | null,
  onCommit?: (size: number) => void,
) {
  const waiting: Waiting[] = [];
  let committing = false;

  async function commitAll(): Promise<void> {
    while (waiting.length > 0) {
      await commitTogether(waiting.splice(0, MOST));
      // What arrived during the commit is read before the next one begins.
      await setImmediate();
    }
    committing = false;
  }

  async function commitTogether(batch: readonly Waiting[]): Promise<void> {
    let answers: (() => void)[];
    try {
      answers = await root.transaction().execute(async (shared) => {
        goStraight(shared, statements);
        try {
          return await workThrough(shared, batch, statements);
        } finally {
          goRound(shared);
        }
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const answer of answers) answer();
    onCommit?.(batch.length);
  }

  return <Result>(work: Work<Result>): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
      if (committing) return;
      committing = true;
      void setImmediate().then(commitAll);
    });
}

/** What is to be answered once the shared transaction is durable. */
async function workThrough(
  shared: Tx,
  batch: readonly Waiting[],
  statements: () => KeptStatements | null,
): Promise<(() => void)[]> {
  const [alone, ...others] = batch;
  if (alone && others.length === 0) {
    const result = await alone.work(shared);
    return [() => alone.resolve(result)];
  }
  const say = async (point: CompiledQuery) =>
    void (statements()?.execute(point) ?? (await shared.executeQuery(point)));
  const answers: (() => void)[] = [];
  for (const one of batch) answers.push(await workWithin(shared, one, say));
  return answers;
}

async function workWithin(
  shared: Tx,
  one: Waiting,
  say: (point: CompiledQuery) => Promise<void>,
): Promise<() => void> {
  await say(setPoint);
  try {
    const result = await one.work(shared);
    await say(keepSincePoint);
    return () => one.resolve(result);
  } catch (error) {
    try {
      await say(undoToPoint);
      await say(keepSincePoint);
    } catch {
      // A full disk or a failed write has ended the whole transaction: everybody in it is told so.
      throw error;
    }
    return () => one.reject(error);
  }
}
