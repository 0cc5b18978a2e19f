import { coordinates } from '#domain/core/actor.ts';
import { type ImportOutcome, nothing } from '#domain/imports/plan.ts';
import type { Ask } from '../core/act.ts';
import type { LoadedImport } from './access.ts';
import { missionChoices } from './destinations.ts';
import type { Looked } from './look-through.ts';
import { lookThroughImport } from './look-through-import.ts';
import type { ImportPreview } from './view.ts';
import { weighActivities } from './weigh-activities.ts';
import { compareContributions } from './write-contributions.ts';

/** What importing a sheet as it is mapped now would bring, and what stands in the way. */
export async function previewOf(ask: Ask, job: LoadedImport): Promise<ImportPreview> {
  const looked = await lookThroughImport(ask, job);
  const { work: _, kind: __, missions: ___, rows, leftOut, faulty, ...shown } = looked;
  const { columns, year, numbers, missionId } = job.plan;
  const missions = await missionChoices(ask.read);
  return {
    ...shown,
    columns,
    year,
    numbers,
    missionId,
    missions: missions
      .filter(({ id }) => coordinates(ask.actor, id))
      .map(({ id, acronym }) => ({ id, acronym })),
    expected: { ...(await expectedOf(ask, looked)), rows, leftOut, faulty },
  };
}

async function expectedOf(
  ask: Ask,
  { kind, work }: Looked,
): Promise<Omit<ImportOutcome, 'rows' | 'leftOut' | 'faulty'>> {
  if (kind === 'activities') return weighActivities(ask.read, work);
  const { tally } = await compareContributions(ask.read, work);
  return { organisations: nothing, initiatives: nothing, indicators: nothing, values: tally };
}
