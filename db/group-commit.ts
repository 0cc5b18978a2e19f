import { setImmediate } from 'node:timers/promises';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { KeptStatements } from './dialects/kept-statements.ts';
import { goRound, goStraight } from './prepared.ts';
import type { Tables } from './schema/tables.ts';

type Tx = Transaction<Tables>;
type Work<Result> = (tx: Tx) => Promise<Result>;
type Statements = () => KeptStatements | null;

interface Waiting {
  readonly work: Work<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What is to be answered once the shared transaction is durable. */
type Answer = () => void;

/** One commit serves so many at the most: whoever came first does not wait for ever. */
const MOST = 256;
/** However long a commit took, because the disk was slow: nobody waits longer for others. */
const LONGEST_MS = 25;

const setPoint = CompiledQuery.raw('savepoint one_of_many');
const keepSincePoint = CompiledQuery.raw('release one_of_many');
const undoToPoint = CompiledQuery.raw('rollback to one_of_many');

/** Somebody failed who had written already: what all of them wrote must be undone, and done again apart. */
class Spoilt extends Error {}

/**
 * Group commit, for a database with one writer: what comes in while a commit is under way runs in the next
 * transaction together, so that one refusal spoils nothing, and is answered once that transaction is durable.
 * Whoever comes alone commits alone and at once. Where many came together, those who were answered are given time
 * to come back: until as many wait again, or as long as that commit and what followed from it took.
 */
export function groupCommits(
  root: Kysely<Tables>,
  statements: Statements,
  onCommit?: (size: number) => void,
) {
  const waiting: Waiting[] = [];
  const rhythm = openRhythm(() => waiting.length);
  let committing = false;

  async function commitAll(): Promise<void> {
    while (waiting.length > 0) {
      await rhythm.gather();
      const batch = waiting.splice(0, MOST);
      const startedAt = performance.now();
      if (await commitTogether(root, batch, statements)) onCommit?.(batch.length);
      // What it brought leaves, and what arrived meanwhile is read, before the next one begins.
      await setImmediate();
      rhythm.note(batch.length, startedAt);
    }
    committing = false;
  }

  return <Result>(work: Work<Result>): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
      rhythm.hear();
      if (committing) return;
      committing = true;
      void setImmediate().then(commitAll);
    });
}

/** Answers all of them; says whether what they did is durable. */
async function commitTogether(
  root: Kysely<Tables>,
  batch: readonly Waiting[],
  statements: Statements,
): Promise<boolean> {
  let answers: Answer[];
  try {
    answers = await shortly(root, statements, (shared) => inTurn(shared, batch, statements)).catch(
      (error: unknown) => {
        if (!(error instanceof Spoilt)) throw error;
        return shortly(root, statements, (shared) => apart(shared, batch));
      },
    );
  } catch (error) {
    for (const { reject } of batch) reject(error);
    return false;
  }
  for (const answer of answers) answer();
  return true;
}

/** When the next commit begins after one that many shared. */
function openRhythm(count: () => number) {
  let size = 1;
  let until = 0;
  let go: (() => void) | null = null;

  return {
    /** So many shared a commit that began then and is over now. */
    note(shared: number, startedAt: number): void {
      const now = performance.now();
      size = shared;
      until = now + Math.min(now - startedAt, LONGEST_MS);
    },
    hear(): void {
      if (count() >= size) go?.();
    },
    async gather(): Promise<void> {
      const left = until - performance.now();
      if (size === 1 || count() >= size || left < 1) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        go = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      go = null;
    },
  };
}

/** One transaction, whose statements go straight to the connection. */
function shortly(
  root: Kysely<Tables>,
  statements: Statements,
  work: (shared: Tx) => Promise<Answer[]>,
): Promise<Answer[]> {
  return root.transaction().execute(async (shared) => {
    goStraight(shared, statements);
    try {
      return await work(shared);
    } finally {
      goRound(shared);
    }
  });
}

/**
 * One after another in the same transaction, without savepoints: SQLite copies every page that is written within
 * one, which costs more than the writing. Who is refused before anything was written has nothing to undo.
 */
async function inTurn(shared: Tx, batch: readonly Waiting[], statements: Statements): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { work, resolve, reject } of batch) {
    const before = statements()?.writes;
    try {
      const result = await work(shared);
      answers.push(() => resolve(result));
    } catch (error) {
      if (batch.length === 1) throw error;
      if (before === undefined || before !== statements()?.writes) throw new Spoilt();
      answers.push(() => reject(error));
    }
  }
  return answers;
}

/** Each in a savepoint of its own: whoever fails takes back their own work and no other's. */
async function apart(shared: Tx, batch: readonly Waiting[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { work, resolve, reject } of batch) {
    await shared.executeQuery(setPoint);
    try {
      const result = await work(shared);
      await shared.executeQuery(keepSincePoint);
      answers.push(() => resolve(result));
    } catch (error) {
      try {
        await shared.executeQuery(undoToPoint);
        await shared.executeQuery(keepSincePoint);
      } catch {
        // A full disk or a failed write has ended the whole transaction: everybody in it is told so.
        throw error;
      }
      answers.push(() => reject(error));
    }
  }
  return answers;
}
