import type { z } from 'zod';
import { dateOf, type MandatedTaskId, type MissionId } from '#domain/core/id.ts';
import type { resolution, taskDraft } from '#domain/missions/schema.ts';
import type { Act } from '../core/act.ts';
import { refuseField } from '../core/refuse-field.ts';

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

/** Adds tasks behind those the mandate holds already; returns their ids in the same order. `field` names them in the form. */
export async function addTasks(
  act: Act,
  missionId: MissionId,
  drafts: readonly z.output<typeof taskDraft>[],
  field: (at: number) => string = () => 'code',
): Promise<MandatedTaskId[]> {
  if (drafts.length === 0) return [];
  await refuseTakenCodes(act, missionId, drafts, field);
  const { last } = await act.tx
    .selectFrom('mandate_task')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('mission_id', '=', missionId)
    .executeTakeFirstOrThrow();
  const rows = drafts.map(({ code, title, theme }, index) => ({
    id: act.newId<'mandatedTask'>(),
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

/** Two tasks of one mandate do not share a code; the code of a task that was dropped is free again. */
async function refuseTakenCodes(
  act: Act,
  missionId: MissionId,
  drafts: readonly z.output<typeof taskDraft>[],
  field: (at: number) => string,
): Promise<void> {
  const held = await act.tx
    .selectFrom('mandate_task')
    .select('code')
    .where('mission_id', '=', missionId)
    .where('dropped_on', 'is', null)
    .execute();
  const codes = held.map(({ code }) => code);
  for (const [at, { code }] of drafts.entries()) {
    if (codes.includes(code)) throw refuseField(field(at), 'missions.code_taken', { code });
    codes.push(code);
  }
}

/** Ends tasks that a new mandate no longer holds; all of them must be held until then. */
export async function dropTasks(
  act: Act,
  missionId: MissionId,
  taskIds: readonly MandatedTaskId[],
): Promise<void> {
  if (taskIds.length === 0) return;
  const { numUpdatedRows } = await act.tx
    .updateTable('mandate_task')
    .set({ dropped_on: dateOf(act.now) })
    .where('mission_id', '=', missionId)
    .where('id', 'in', taskIds)
    .where('dropped_on', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) < new Set(taskIds).size) throw refuseField('dropped', 'missions.task_unknown');
}
