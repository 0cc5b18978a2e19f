import { z } from 'zod';
import { toJson } from '#db/schema/core.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { userStream } from '#domain/core/streams.ts';
import type { ImportPlan } from '#domain/imports/plan.ts';
import { mayImport, mayImportInto } from '#domain/imports/policy.ts';
import { uploadImportInput } from '#domain/imports/schema.ts';
import { command } from '../core/command.ts';
import { refuseField } from '../core/refuse-field.ts';
import { loadMission } from '../missions/access.ts';
import { onSheet } from './on-sheet.ts';

export const uploadImport = command({
  name: 'import.upload',
  summary: 'Upload a 3W sheet or a table of contributions (CSV or XLSX); nothing is imported yet.',
  path: '/imports',
  scope: 'missions',
  limit: 'heavy',
  input: uploadImportInput,
  output: z.object({ importId: z.string(), kind: z.string() }),
  async prepare({ file }, { actor }) {
    permit(mayImport(actor));
    const { kind, columns, encoding } = await recogniseBesideField(Buffer.from(file.content, 'base64'));
    const plan: ImportPlan = {
      encoding,
      columns,
      year: null,
      numbers: 'auto',
      missionId: null,
      destinations: [],
    };
    return { kind, plan };
  },
  async run(act) {
    const { actor, input, prepared, now } = act;
    permit(mayImport(actor));
    const mission = input.missionId ? await loadMission(act, input.missionId) : null;
    if (mission) permit(mayImportInto(actor, [mission.id]));
    const importId = act.newId<'import'>();
    await act.tx
      .insertInto('import_job')
      .values({
        id: importId,
        kind: prepared.kind,
        state: 'uploaded',
        file_name: input.file.name,
        plan: toJson({ ...prepared.plan, missionId: mission?.id ?? null }),
        outcome: null,
        brought: null,
        mission_id: mission?.id ?? null,
        person_id: actor.personId,
        organisation_id: actor.organisation?.id ?? null,
        created_at: now,
        applied_at: null,
        version: 1,
      })
      .execute();
    await act.tx
      .insertInto('import_file')
      .values({ import_id: importId, content: input.file.content })
      .execute();
    await act.record({
      type: 'import.uploaded',
      streams: [userStream(actor.personId)],
      subject: `import:${importId}`,
      data: { importId, kind: prepared.kind },
    });
    return { importId, kind: prepared.kind };
  },
});

/** What is wrong with a file is said beside its field. */
async function recogniseBesideField(bytes: Uint8Array) {
  try {
    return await onSheet('recognise', bytes, {});
  } catch (error) {
    if (error instanceof PortalError) throw refuseField('file', error.reason, error.params);
    throw error;
  }
}
