import { takesPart } from '#domain/core/actor.ts';
import { type MissionId, type OrganisationId } from '#domain/core/id.ts';
import { missionStream, organisationStream, type StreamKey, userStream } from '#domain/core/streams.ts';
import type { Ask } from '../core/act.ts';
import type { Heard } from './view-needs.ts';

/**
 * The streams on which news of a mission's resources reach the asker: the mission's own; for coordinators theirs,
 * where offers are announced before they are acknowledged; and that of the organisation they act for, where its
 * drafts are. Read before the rest of a page, so that nothing falls between.
 */
export async function heardBy(ask: Ask, missionId: MissionId): Promise<Heard[]> {
  const { actor } = ask;
  if (!actor) return [];
  const keys: StreamKey[] = [userStream(actor.personId)];
  if (takesPart(actor, missionId)) keys.push(missionStream(missionId));
  const own: OrganisationId | undefined = actor.organisation?.id;
  if (own) keys.push(organisationStream(own));
  const rows = await ask.read
    .selectFrom('stream')
    .select(['key', 'last_seq'])
    .where('key', 'in', keys)
    .execute();
  const seqs = new Map(rows.map((row) => [row.key, row.last_seq]));
  return keys.map((stream) => ({ stream, since: seqs.get(stream) ?? 0 }));
}
