import type { InitiativeId } from '#domain/core/id.ts';
import { dayBefore, type Story } from './story.ts';

/**
 * What a text of the demonstration that begins with `@` stands for: `@day+20` a date, `@item/tarpaulin`,
 * `@mission/MINUSCA`, `@task/MINUSCA/HUM`, `@org/water` and `@person/amina` what was there before, `@need/corridor/diesel` a need
 * of an initiative, `@channel/MINUSCA/general`, `@channel-of/corridor`, `@milestone/corridor/0`, and `@corridor`
 * what an act made under that name.
 */
export function references(story: Story) {
  const kept = new Map<string, string>();
  const finders = findersOf(story, kept);

  async function look(name: string): Promise<string> {
    const [kind, ...path] = name.split('/');
    const day = /^day([+-]\d+)$/.exec(name);
    if (day) return dayBefore(-Number(day[1]));
    const found = path.length > 0 ? await finders[kind ?? '']?.(path) : kept.get(name);
    if (!found) throw new Error(`The demonstration knows nothing called @${name}.`);
    return found;
  }

  async function resolve(value: unknown): Promise<unknown> {
    if (typeof value === 'string') return value.startsWith('@') ? look(value.slice(1)) : value;
    if (Array.isArray(value)) return Promise.all(value.map(resolve));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(async ([key, inner]) => [key, await resolve(inner)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  return {
    resolve,
    /** Keeps the id that a command gave to what it made. */
    keep(name: string, made: Record<string, string>): void {
      const id = Object.entries(made).find(([key]) => key.endsWith('Id'))?.[1];
      if (id) kept.set(name, id);
    },
  };
}

export type References = ReturnType<typeof references>;

type Finder = (path: string[]) => Promise<string | undefined>;

/** How each kind of reference is found; what acts made is in `kept`. */
function findersOf(story: Story, kept: ReadonlyMap<string, string>): Record<string, Finder> {
  const { read } = story.portal.database;
  const initiativeOf = (name: string) => (kept.get(name) ?? '') as InitiativeId;
  return {
    mission: async ([acronym = '']) => story.missions.get(acronym),
    org: async ([key = '']) => story.organisations.get(key),
    person: async ([key = '']) => story.people.get(key),
    item: async ([code = '']) =>
      (await read.selectFrom('item').select('id').where('code', '=', code).executeTakeFirst())?.id,
    task: async ([acronym = '', code = '']) => {
      const missionId = story.missions.get(acronym) ?? null;
      const tasks = read.selectFrom('mandate_task').select('id').where('mission_id', '=', missionId);
      return (await tasks.where('code', '=', code).executeTakeFirst())?.id;
    },
    channel: async ([acronym = '', name = '']) => {
      const channels = read.selectFrom('channel').select('id').where('kind', '=', 'mission');
      const ofMission = channels.where('mission_id', '=', story.missions.get(acronym) ?? null);
      return (await ofMission.where('name', '=', name).executeTakeFirst())?.id;
    },
    'channel-of': async ([name = '']) => {
      const channels = read.selectFrom('channel').select('id');
      return (await channels.where('initiative_id', '=', initiativeOf(name)).executeTakeFirst())?.id;
    },
    need: async ([name = '', code = '']) => {
      const needs = read.selectFrom('need').innerJoin('item', 'item.id', 'need.item_id').select('need.id');
      const ofInitiative = needs.where('need.initiative_id', '=', initiativeOf(name));
      return (await ofInitiative.where('item.code', '=', code).executeTakeFirst())?.id;
    },
    milestone: async ([name = '', position = '0']) => {
      const milestones = read.selectFrom('milestone').select('id').orderBy('due_on');
      return (await milestones.where('initiative_id', '=', initiativeOf(name)).execute())[Number(position)]
        ?.id;
    },
  };
}
