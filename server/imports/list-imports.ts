import { coordinates } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import type { MissionId, PersonId } from '#domain/core/id.ts';
import { mayImport } from '#domain/imports/policy.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { loadMission } from '../missions/access.ts';
import { missionChoices } from './destinations.ts';
import type { ImportItem } from './view.ts';

const MOST = 50;
const SHOWN = 10;

const rowsOf = (ask: Ask) =>
  ask.read
    .selectFrom('import_job')
    .innerJoin('person', 'person.id', 'import_job.person_id')
    .leftJoin('mission', 'mission.id', 'import_job.mission_id')
    .select([
      'import_job.id',
      'kind',
      'import_job.state',
      'file_name as fileName',
      'person.name as by',
      'import_job.created_at as createdAt',
      'applied_at as appliedAt',
      'mission.id as missionId',
      'mission.slug',
      'mission.acronym',
      'mission.name as missionName',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function itemOf({ missionId, slug, acronym, missionName, ...item }: Row): ImportItem {
  const known = missionId !== null && slug !== null && acronym !== null && missionName !== null;
  return { ...item, mission: known ? { id: missionId, slug, acronym, name: missionName } : null };
}

export async function findItem(ask: Ask, id: string): Promise<ImportItem> {
  return itemOf(
    await rowsOf(ask)
      .where('import_job.id', '=', id as never)
      .executeTakeFirstOrThrow(),
  );
}

/** Only imports that the asker may see: their own, and those of missions they coordinate. */
function visibleRows(ask: Ask) {
  const missions = ask.actor?.coordinates ?? [];
  if (missions === 'all') return rowsOf(ask);
  const own = ask.actor?.personId ?? ('' as PersonId);
  return rowsOf(ask).where((eb) =>
    eb.or([
      eb('import_job.person_id', '=', own),
      ...(missions.length > 0 ? [eb('import_job.mission_id', 'in', missions)] : []),
    ]),
  );
}

/** The latest imports the asker may see: all, or those that are for a mission or brought something to it. */
export async function listImports(
  ask: Ask,
  { mission: slug }: { mission?: string } = {},
): Promise<ImportItem[]> {
  permit(mayImport(ask.actor));
  const mission = slug === undefined ? null : await loadMission(ask, slug);
  const rows = await visibleRows(ask)
    .$if(mission !== null, (query) =>
      query.where((eb) => {
        const id = mission?.id as MissionId;
        const contributed = eb
          .selectFrom('contribution')
          .select('contribution.import_id')
          .where('contribution.mission_id', '=', id);
        return eb.or([eb('import_job.mission_id', '=', id), eb('import_job.id', 'in', contributed as never)]);
      }),
    )
    .orderBy('import_job.created_at', 'desc')
    .orderBy('import_job.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(itemOf);
}

/** The missions a sheet of this person's can be for. */
export async function importMissions(ask: Ask): Promise<{ id: string; acronym: string }[]> {
  permit(mayImport(ask.actor));
  const missions = await missionChoices(ask.read);
  return missions.filter(({ id }) => coordinates(ask.actor, id)).map(({ id, acronym }) => ({ id, acronym }));
}

/** Sheets that this person uploaded and neither applied nor gave up. */
export async function waitingForMe(ask: Ask): Promise<QueueSection[]> {
  const { actor } = ask;
  if (!actor || !mayImport(actor).allowed) return [];
  const rows = await rowsOf(ask)
    .where('import_job.person_id', '=', actor.personId)
    .where('import_job.state', 'in', ['uploaded', 'mapped'])
    .orderBy('import_job.created_at')
    .limit(200)
    .execute();
  if (rows.length === 0) return [];
  const items = rows.slice(0, SHOWN).map((row) => ({
    id: row.id,
    title: row.fileName,
    from: row.acronym,
    href: `/imports/${row.id}`,
    at: row.createdAt,
    due: null,
  }));
  return [{ key: 'imports-to-apply', items, count: rows.length }];
}
