import type { ImportId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { fileOf, type LoadedImport } from './access.ts';
import { missionChoices } from './destinations.ts';
import type { Looked } from './look-through.ts';
import { onSheet } from './on-sheet.ts';
import type { Reading } from './reading.ts';

type Looking = Pick<Ask, 'read' | 'actor'>;

/** How an import's sheet is read now, for this asker. */
export async function readingOf({ read, actor }: Looking, job: LoadedImport): Promise<Reading> {
  return { kind: job.kind, plan: job.plan, missions: await missionChoices(read), actor };
}

/** What the latest sheets were read as: a page looked at again, and the import that follows it, need not read anew. */
const latest = new Map<ImportId, { readonly as: string; readonly looked: Promise<Looked> }>();
const KEPT = 2;

/** An import's sheet as it is mapped now. A file never changes: the same reading finds the same in it. */
export async function lookThroughImport(looking: Looking, job: LoadedImport): Promise<Looked> {
  const reading = await readingOf(looking, job);
  const { actor } = reading;
  const as = JSON.stringify({ ...reading, actor: actor && [actor.coordinates, actor.via] });
  const known = latest.get(job.id);
  if (known?.as === as) return known.looked;
  const looked = fileOf(looking.read, job.id).then((bytes) => onSheet('lookThrough', bytes, reading));
  latest.delete(job.id);
  latest.set(job.id, { as, looked });
  const [oldest] = latest.keys();
  if (latest.size > KEPT && oldest) latest.delete(oldest);
  looked.catch(() => latest.delete(job.id));
  return looked;
}
