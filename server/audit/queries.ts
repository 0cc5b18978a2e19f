import { trailReach } from '#domain/accounts/policy.ts';
import type { AuditFilter } from '#domain/accounts/schema.ts';
import { auditFilter } from '#domain/accounts/schema.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MissionId } from '#domain/core/id.ts';
import { PAGE_SIZE, type Page, pageOf } from '#domain/core/page.ts';
import type { Ask } from '../core/act.ts';
import { parseInput } from '../core/parse.ts';
import { readTrail, type TrailPlace } from './trail.ts';
import type { TrailChoices, TrailRow } from './view.ts';

/** What was asked for in the page's address: answers left empty narrow nothing. */
function filterOf(asked: Readonly<Record<string, string>>): AuditFilter {
  const given = Object.entries(asked).filter(([name, value]) => name in auditFilter.shape && value !== '');
  return parseInput(auditFilter, Object.fromEntries(given));
}

/** A page of the trail, the latest act first. */
export async function trail(ask: Ask, asked: Readonly<Record<string, string>>): Promise<Page<TrailRow>> {
  const filter = filterOf(asked);
  const place = { after: placeOf(asked.after), limit: PAGE_SIZE + 1 };
  const rows = await readTrail(ask.read, ask.actor, filter, place);
  return pageOf(rows, PAGE_SIZE, ({ at, id }) => `${at}_${id}`);
}

function placeOf(cursor: string | undefined): TrailPlace | null {
  const [at, id] = cursor?.split('_') ?? [];
  return at && id ? { at, id } : null;
}

/** The missions the trail may be narrowed to, and the names of what it is narrowed to. */
export async function trailChoices(ask: Ask, asked: Readonly<Record<string, string>>): Promise<TrailChoices> {
  const { person, organisation } = filterOf(asked);
  return {
    missions: await missionsWithin(ask),
    person: person
      ? ((await ask.read
          .selectFrom('person')
          .select(['id', 'name'])
          .where('id', '=', person)
          .executeTakeFirst()) ?? null)
      : null,
    organisation: organisation
      ? ((await ask.read
          .selectFrom('organisation')
          .select(['id', 'name'])
          .where('id', '=', organisation)
          .executeTakeFirst()) ?? null)
      : null,
  };
}

async function missionsWithin(ask: Ask): Promise<{ id: MissionId; name: string }[]> {
  const reach = trailReach(ask.actor);
  if (!reach) throw new PortalError(ask.actor ? 'not_found' : 'not_signed_in');
  const { missions } = reach;
  const all = ask.read.selectFrom('mission').select(['id', 'acronym as name']).orderBy('acronym').limit(500);
  if (missions === 'all') return all.execute();
  return missions.length === 0 ? [] : all.where('id', 'in', missions).execute();
}
