import { sql } from 'kysely';
import type { Database } from '#db/database.ts';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { findCommand } from '#server/commands.ts';
import { type Engine, execute } from '#server/core/execute.ts';
import { memoryLimits } from '#server/core/limits.ts';
import { filesInMemory } from '#tests/support/files.ts';
import type { World } from '#tests/support/world.ts';

/** What became of an attempt: done, or the reason of the refusal. */
export type Outcome = 'done' | PortalError;

class Undone extends Error {}

/** A database that does everything and keeps nothing: after the last write of a command something fails. */
function forgetful(database: Database): Database {
  return {
    ...database,
    async transact(work) {
      const done: Awaited<ReturnType<typeof work>>[] = [];
      try {
        await database.transact(async (tx) => {
          done.push(await work(tx));
          throw new Undone();
        });
      } catch (error) {
        if (!(error instanceof Undone)) throw error;
      }
      return done.at(-1) as Awaited<ReturnType<typeof work>>;
    },
  };
}

/** Carries a command out as somebody, up to its commit, and says whether it came that far. */
export async function attempt(world: World, actor: Visitor, name: string, input: unknown): Promise<Outcome> {
  const command = findCommand(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  const { database, clock } = world;
  const engine: Engine = {
    database: forgetful(database),
    clock,
    limits: memoryLimits(10_000),
    files: filesInMemory(),
    publish: () => {},
  };
  const caller = { actor, requestId: clock.newId(), address: '127.0.0.1' };
  try {
    await execute(engine, command, input, caller);
    return 'done';
  } catch (error) {
    if (error instanceof PortalError) return error;
    throw error;
  }
}

/** Every row of every table, as text. */
export async function everything({ root }: Database): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name } of await root.introspection.getTables()) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(root);
    found.set(
      name,
      rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n'),
    );
  }
  return found;
}
