import type { Database } from '#db/database.ts';
import type { Actor, Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { OrganisationId, PersonId } from '#domain/core/id.ts';
import type { ReasonCode } from '#domain/core/reasons.ts';
import { findActor } from '#server/accounts/access.ts';
import { type CommandInput, type CommandName, type CommandResult, findCommand } from '#server/commands.ts';
import type { Ask } from '#server/core/act.ts';
import { type Engine, execute } from '#server/core/execute.ts';
import { memoryLimits } from '#server/core/limits.ts';
import type { Recorded } from '#server/core/record.ts';
import { systemActor } from '#server/core/system-actor.ts';
import { type TestClock, testClock } from './clock.ts';
import { type OpenDatabase, onBothDatabases, onSqlite } from './databases.ts';
import { filesInMemory } from './files.ts';

/** A portal without doors: commands and queries on a real database, with a clock that the test moves. */
export interface World {
  readonly database: Database;
  readonly clock: TestClock;
  readonly files: ReturnType<typeof filesInMemory>;
  /** What was published, in the order of the commits. */
  readonly published: Recorded[];
  /** The portal itself, with every right. */
  readonly system: Actor;
  run<Name extends CommandName>(
    actor: Visitor,
    name: Name,
    input: CommandInput<Name>,
    requestId?: string,
  ): Promise<CommandResult<Name>>;
  /** The reason for which the command is refused; fails where it is not. */
  refusal(actor: Visitor, name: CommandName, input: unknown): Promise<ReasonCode>;
  ask(actor: Visitor): Ask;
  /** The person with the rights they hold now, acting for that organisation. */
  actor(personId: PersonId, organisationId?: OrganisationId | null): Promise<Actor>;
}

export function worldOn(database: Database, clock: TestClock = testClock()): World {
  const published: Recorded[] = [];
  const files = filesInMemory();
  const engine: Engine = {
    database,
    clock,
    limits: memoryLimits(10_000),
    files,
    publish: (recorded) => void published.push(...recorded),
  };
  const runAny = async (actor: Visitor, name: string, input: unknown, requestId: string = clock.newId()) => {
    const command = findCommand(name);
    if (!command) throw new Error(`There is no command ${name}.`);
    return execute(engine, command, input, { actor, requestId, address: '127.0.0.1' });
  };
  return {
    database,
    clock,
    files,
    published,
    system: systemActor,
    run: async (actor, name, input, requestId) => (await runAny(actor, name, input, requestId)) as never,
    async refusal(actor, name, input) {
      try {
        await runAny(actor, name, input);
      } catch (error) {
        if (error instanceof PortalError) return error.reason;
        throw error;
      }
      throw new Error(`${name} was carried out, but a refusal was expected.`);
    },
    ask(actor) {
      const { read, readLong, dialect } = database;
      return { read, readLong, dialect, actor, now: clock.now() };
    },
    async actor(personId, organisationId = null) {
      const who = { personId, organisationId, via: 'session', scopes: 'all', now: clock.now() } as const;
      const actor = await findActor(database.read, who);
      if (!actor) throw new Error('No such person, or they may not sign in.');
      return actor;
    },
  };
}

export type OpenWorld = () => Promise<World>;

/** Runs the tests in a world on SQLite alone, where the other database can say nothing else. */
export function describeOnSqlite(name: string, tests: (open: OpenWorld) => void): void {
  onSqlite(name, (open: OpenDatabase) => tests(async () => worldOn(await open())));
}

/** Runs the same tests in a world on SQLite and in one on PostgreSQL. */
export function describeOnBothDatabases(name: string, tests: (open: OpenWorld) => void): void {
  onBothDatabases(name, (open: OpenDatabase) => tests(async () => worldOn(await open())));
}
