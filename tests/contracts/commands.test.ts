import { expect, it } from 'vitest';
import type { Actor, Visitor } from '#domain/core/actor.ts';
import type { PortalError } from '#domain/core/errors.ts';
import { commands, findCommand } from '#server/commands.ts';
import { presenters } from '#server/realtime/presenters.ts';
import { accessMatrix, type Cells } from '#tests/support/tour/access-matrix.ts';
import { attempt, everything, type Outcome } from '#tests/support/tour/dry-run.ts';
import { asOnlooker, onlookers, strangerIn } from '#tests/support/tour/onlookers.ts';
import { tour } from '#tests/support/tour/tour.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

const reasonOf = (outcome: Outcome) => (outcome === 'done' ? 'done' : (outcome as PortalError).reason);

/** What a stranger may do with the very input of somebody else: acts on one's own account, and what is open to all. */
const openToAll = [
  'account.become-first-coordinator',
  'account.confirm-email',
  'account.end-other-sessions',
  'account.request-reset',
  'account.reset-password',
  'account.update-profile',
  'channel.mark-all-read',
  'join.request',
  'offer.draft',
  'offer.post',
  'organisation.register',
  'token.create',
];

/** One run of a command in the tour, as somebody who may: what is asked of it before and after. */
interface Step {
  readonly world: World;
  readonly actor: Visitor;
  readonly name: string;
  readonly input: object;
}

const missionsIn = async (world: World) =>
  (await world.database.read.selectFrom('mission').select('id').execute()).map(({ id }) => id);

/** Events hold ids and small facts: nothing with a space in it, nothing longer than an id. */
function holdsText({ data }: { data: string }): boolean {
  const values = Object.values(JSON.parse(data) as Record<string, unknown>);
  return values.some((value) => typeof value === 'string' && (value.length > 64 || /\s/.test(value)));
}

/** Tries the step as everybody else, up to the commit, and finds afterwards that nothing is left of it. */
async function tryAsOthers(step: Step, stranger: Actor, insider: Actor): Promise<Cells> {
  const { world, actor, name, input } = step;
  const place = { stranger, insider, missions: await missionsIn(world) };
  const before = await everything(world.database);
  const cells: Record<string, string> = {};
  for (const kind of onlookers) {
    cells[kind] = reasonOf(await attempt(world, asOnlooker(kind, place), name, input));
  }
  expect(reasonOf(await attempt(world, actor, name, input)), `${name} by who may`).toBe('done');
  if (actor && actor.via !== 'system') {
    const token: Actor = { ...actor, via: 'token', scopes: ['read'] };
    expect(reasonOf(await attempt(world, token, name, input)), `${name} by a reader`).toBe('scope_missing');
  }
  const odd = await attempt(world, actor, name, { ...input, organisation_id: 'x' });
  expect(reasonOf(odd), `${name} with an unknown field`).toBe('input_invalid');
  expect(await everything(world.database), `${name} undone`).toEqual(before);
  return cells as Cells;
}

/** Runs the step, and the same request once more: the same answer, and not one row more. */
async function runTwice({ world, actor, name, input }: Step): Promise<unknown> {
  const requestId = world.clock.newId();
  const run = () => world.run(actor, name as never, input as never, requestId);
  const result: unknown = await run();
  const after = await everything(world.database);
  const again: unknown = await run();
  const { kept } = findCommand(name) ?? {};
  expect(again, `${name} again`).toEqual(kept ? kept(result) : result);
  expect(await everything(world.database), `${name} again`).toEqual(after);
  return result;
}

describeOnBothDatabases('every command', (open) => {
  const matrix = new Map<string, Cells>();
  const told = new Set<string>();

  it.each(Object.entries(tour))(
    'of the chapter “%s” is once, whole, and only for who may',
    async (name, chapter) => {
      const world = await open();
      const stranger = await strangerIn(world, name !== 'the first coordinator');
      let insider = stranger;
      await chapter({
        ...world,
        run: async (actor, command, input, requestId) => {
          if (actor?.organisation) insider = actor;
          if (requestId !== undefined || matrix.has(command))
            return world.run(actor, command, input, requestId);
          const step = { world, actor, name: command, input: input as object };
          matrix.set(command, await tryAsOthers(step, stranger, insider));
          return (await runTwice(step)) as never;
        },
      });
      const events = await world.database.read.selectFrom('event').select(['type', 'data']).execute();
      for (const { type } of events) told.add(type);
      expect(events.filter(holdsText)).toEqual([]);
    },
  );

  it('is part of a chapter, and so is every event', () => {
    expect(commands.map(({ name }) => name).filter((name) => !matrix.has(name))).toEqual([]);
    expect(Object.keys(presenters).filter((type) => !told.has(type))).toEqual([]);
  });

  it('is refused to strangers, but for the few that are open to all', () => {
    const done = [...matrix].filter(([, cells]) => cells.stranger === 'done').map(([name]) => name);
    expect(done.sort()).toEqual(openToAll);
  });

  it('stands in docs/access-matrix.md as it is (npm run snapshots renews it)', async () => {
    await expect(accessMatrix(matrix)).toMatchFileSnapshot('../../docs/access-matrix.md');
  });
});
