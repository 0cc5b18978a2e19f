import { z } from 'zod';
import { toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MissionId } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import type { ColumnMap } from '#domain/imports/columns.ts';
import { columnsOf } from '#domain/imports/head.ts';
import { type ImportPlan, NOWHERE } from '#domain/imports/plan.ts';
import { mayImportInto, mayMoveImport } from '#domain/imports/policy.ts';
import { mapImportInput } from '#domain/imports/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadMission } from '../missions/access.ts';
import { fileOf, loadImport } from './access.ts';
import { onSheet } from './on-sheet.ts';

export const mapImport = command({
  name: 'import.map',
  summary: 'Say how an uploaded sheet is read: its columns, its year, and the missions its rows go to.',
  path: '/imports/{importId}/map',
  scope: 'missions',
  input: mapImportInput,
  output: z.object({ version: z.number() }),
  /** Said to be of another kind, a sheet is looked through anew for the columns of that kind. */
  async prepare({ importId, kind }, look) {
    const job = await loadImport(look, importId);
    permit(mayMoveImport(look.actor, job.facts, 'map'));
    if (job.kind === kind) return null;
    const { encoding } = job.plan;
    return (await onSheet('recognise', await fileOf(look.read, job.id), { encoding, kind })).columns;
  },
  async run(act) {
    const { input, prepared } = act;
    const job = await loadImport(act, input.importId);
    permit(mayMoveImport(act.actor, job.facts, 'map'));
    if (job.version !== input.version) throw new PortalError('stale_version');
    const missions = new Set(chosenMissions(input));
    for (const missionId of missions) await loadMission(act, missionId);
    permit(mayImportInto(act.actor, [...missions]));
    const plan: ImportPlan = {
      encoding: input.encoding ?? job.plan.encoding,
      columns: prepared ?? distinct(columnsOf(input.kind, input.columns)),
      year: input.year ?? null,
      numbers: input.numbers,
      missionId: input.missionId ?? null,
      destinations: input.destinations.flatMap(({ word, to }) => (to ? [{ word, to }] : [])),
    };
    const version = job.version + 1;
    await act.tx
      .updateTable('import_job')
      .set({ kind: input.kind, state: 'mapped', plan: toJson(plan), version })
      .where('id', '=', job.id)
      .execute();
    await act.record({
      type: 'import.mapped',
      streams: [userStream(job.person_id)],
      subject: `import:${job.id}`,
      data: { importId: job.id, version },
    });
    return { version };
  },
});

function chosenMissions({ missionId, destinations }: z.output<typeof mapImportInput>): MissionId[] {
  return [missionId, ...destinations.map(({ to }) => to)].flatMap((to) => (to && to !== NOWHERE ? to : []));
}

/** One column holds one thing. */
function distinct(columns: ColumnMap): ColumnMap {
  const seen = new Set<number>();
  for (const [field, column] of Object.entries(columns)) {
    if (seen.has(column)) throw refuseField(`columns.${field}`, 'imports.column_twice');
    seen.add(column);
  }
  return columns;
}
