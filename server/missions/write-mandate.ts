import type { z } from 'zod';
import type { MissionId, TaskId } from '#domain/core/id.ts';
import type { resolution, taskDraft } from '#domain/missions/schema.ts';
import type { Act } from '../core/act.ts';

/** Writes down a resolution of the Security Council for the mission. */
export async function addResolution(
  act: Act,
  missionId: MissionId,
  kind: 'established' | 'renewed',
  { reference, adoptedOn }: z.output<typeof resolution>,
): Promise<void> {
  await act.tx
    .insertInto('mission_resolution')
    .values({ id: act.newId(), mission_id: missionId, reference, adopted_on: adoptedOn, kind })
    .execute();
}

/** Adds tasks behind those the mandate holds already; returns their ids in the same order. */
export async function addTasks(
  act: Act,
  missionId: MissionId,
  drafts: readonly z.output<typeof taskDraft>[],
): Promise<TaskId[]> {
  if (drafts.length === 0) return [];
  const { last } = await act.tx
    .selectFrom('mandate_task')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('mission_id', '=', missionId)
    .executeTakeFirstOrThrow();
  const rows = drafts.map(({ code, title, theme }, index) => ({
    id: act.newId<'task'>(),
    mission_id: missionId,
    code,
    title,
    theme: theme ?? null,
    position: (last ?? 0) + index + 1,
    dropped_on: null,
  }));
  await act.tx.insertInto('mandate_task').values(rows).execute();
  return rows.map((row) => row.id);
}
