import type { Reader, Tx } from '#db/database.ts';
import { fromJson } from '#db/schema/core.ts';
import { coordinates, type Visitor } from '#domain/core/actor.ts';
import { fold } from '#domain/core/fold.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { ImportKind } from '#domain/imports/columns.ts';
import type { ImportPlan, NOWHERE } from '#domain/imports/plan.ts';
import type { RowFaultReason } from '#domain/imports/reasons.ts';
import { alpha3Of } from '#domain/missions/countries.ts';
import { nameKey } from '#domain/organisations/names.ts';

export interface MissionChoice {
  readonly id: MissionId;
  readonly acronym: string;
  readonly name: string;
  readonly countries: readonly string[];
  readonly closed: boolean;
}

/** Where the rows with one word go: a mission, nowhere because they are left out, or undecided and why. */
export type Placement = { readonly word: string; readonly chosen: boolean } & Place;
type Place =
  | { readonly to: MissionId | typeof NOWHERE }
  | { readonly to: null; readonly fault: RowFaultReason };

/** Every mission, closed ones too: sheets tell of past years. */
export async function missionChoices(read: Reader | Tx): Promise<MissionChoice[]> {
  const rows = await read
    .selectFrom('mission')
    .select(['id', 'acronym', 'name', 'countries', 'state'])
    .orderBy('acronym')
    .execute();
  return rows.map(({ id, acronym, name, countries, state }) => ({
    id,
    acronym,
    name,
    countries: fromJson(countries),
    closed: state === 'closed',
  }));
}

/** The words of a sheet that stand for missions, each once, as first written. */
export function wordsOf(words: Iterable<string>): string[] {
  const first = new Map<string, string>();
  for (const word of new Set(words)) {
    const key = nameKey(word);
    if (!first.has(key)) first.set(key, word.trim());
  }
  return [...first.values()];
}

/** Where each word's rows go: as chosen, else as found among the missions that the actor coordinates. */
export function placementsOf(
  words: readonly string[],
  kind: ImportKind,
  plan: ImportPlan,
  missions: readonly MissionChoice[],
  actor: Visitor,
): Placement[] {
  const chosen = new Map(plan.destinations.map(({ word, to }) => [nameKey(word), to]));
  const find = kind === 'activities' ? missionIn : missionNamed;
  return words.map((word) => {
    const to = chosen.get(nameKey(word));
    if (to) return { word, chosen: true, to };
    return { word, chosen: false, ...find(word, missions, actor, plan.missionId) };
  });
}

/** The mission of that acronym or name. */
function missionNamed(word: string, missions: readonly MissionChoice[], actor: Visitor): Place {
  const said = fold(word);
  if (said === '') return { to: null, fault: 'imports.row.empty' };
  const named = missions.find(({ acronym, name }) => fold(acronym) === said || fold(name) === said);
  if (!named) return { to: null, fault: 'imports.row.mission_unknown' };
  if (!coordinates(actor, named.id)) return { to: null, fault: 'imports.row.mission_not_yours' };
  return { to: named.id };
}

/** Where the sheet is meant for, if that mission works there; else the one mission there that the actor coordinates. */
function missionIn(
  word: string,
  missions: readonly MissionChoice[],
  actor: Visitor,
  meant: MissionId | null,
): Place {
  const country = alpha3Of(word);
  const inCountry = missions.filter(({ countries }) => country !== null && countries.includes(country));
  if (meant && inCountry.some(({ id }) => id === meant)) return { to: meant };
  const open = inCountry.filter(({ closed }) => !closed);
  const [only, ...others] = open.length > 0 ? open : inCountry;
  if (only && others.length === 0 && coordinates(actor, only.id)) return { to: only.id };
  if (meant) return { to: meant };
  return { to: null, fault: word === '' ? 'imports.row.empty' : 'imports.row.country_without_mission' };
}
