import { sql } from 'kysely';
import type { MissionId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { toCsv } from '../core/csv.ts';
import { loadMission } from './access.ts';
import type { ContributionsView, CountryOfContributions, YearOfContributions } from './view.ts';

const women = () => sql<number>`coalesce(sum(case when sex = 'f' then personnel else 0 end), 0)`;
const men = () => sql<number>`coalesce(sum(case when sex = 'm' then personnel else 0 end), 0)`;

/** Uniformed personnel of each year, women and men apart. */
export async function yearsOfContributions(ask: Ask, missionId: MissionId): Promise<YearOfContributions[]> {
  const rows = await ask.read
    .selectFrom('contribution')
    .select((eb) => [
      'year',
      women().as('women'),
      men().as('men'),
      eb.fn.count<number>('country_key').distinct().as('countries'),
    ])
    .where('mission_id', '=', missionId)
    .groupBy('year')
    .orderBy('year')
    .execute();
  return rows.map((row) => ({
    year: row.year,
    women: Number(row.women),
    men: Number(row.men),
    countries: Number(row.countries),
  }));
}

/** Who sent whom in one year, those who sent most first. */
export async function countriesOf(
  ask: Ask,
  missionId: MissionId,
  year: number,
): Promise<CountryOfContributions[]> {
  const rows = await ask.read
    .selectFrom('contribution')
    .select(['country_name as country', women().as('women'), men().as('men')])
    .where('mission_id', '=', missionId)
    .where('year', '=', year)
    .groupBy(['country_name', 'country_key'])
    .orderBy((eb) => eb.fn.sum('personnel'), 'desc')
    .orderBy('country_key')
    .execute();
  return rows.map((row) => ({ country: row.country, women: Number(row.women), men: Number(row.men) }));
}

/** Contributions of one year by country, beside the sums of all years; the latest year unless another is asked for. */
export async function contributions(
  ask: Ask,
  { mission: slug, year }: { mission: string; year?: number },
): Promise<ContributionsView> {
  const mission = await loadMission(ask, slug);
  const years = await yearsOfContributions(ask, mission.id);
  const shown = years.find((each) => each.year === year)?.year ?? years.at(-1)?.year ?? null;
  return {
    mission: { slug: mission.slug, acronym: mission.acronym },
    years,
    year: shown,
    countries: await countriesOf(ask, mission.id, shown ?? 0),
  };
}

/** The whole table: every country and year, the latest year first. */
export async function contributionRows(
  ask: Ask,
  { mission: slug }: { mission: string },
): Promise<(CountryOfContributions & { readonly year: number })[]> {
  const mission = await loadMission(ask, slug);
  const rows = await ask.readLong
    .selectFrom('contribution')
    .select(['country_name as country', 'year', women().as('women'), men().as('men')])
    .where('mission_id', '=', mission.id)
    .groupBy(['country_name', 'country_key', 'year'])
    .orderBy('year', 'desc')
    .orderBy('country_key')
    .execute();
  return rows.map((row) => ({ ...row, women: Number(row.women), men: Number(row.men) }));
}

/** The same with HXL tags under its heads, for spreadsheets. */
export async function contributionsCsv(
  ask: Ask,
  { mission: slug }: { mission: string },
): Promise<{ name: string; csv: string }> {
  const { acronym, slug: name } = await loadMission(ask, slug);
  const rows = await contributionRows(ask, { mission: slug });
  return {
    name: `${name}-uniformed-personnel.csv`,
    csv: toCsv([
      ['Mission', 'Country', 'Year', 'Women', 'Men'],
      ['#meta+mission', '#country+name+contributor', '#date+year', '#service+f', '#service+m'],
      ...rows.map(({ country, year, women: f, men: m }) => [acronym, country, year, f, m]),
    ]),
  };
}
