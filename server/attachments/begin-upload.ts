import { kindByName } from '#domain/attachments/kinds.ts';
import { mayUpload } from '#domain/attachments/policy.ts';
import { mayPost, mayTellPlaces } from '#domain/channels/policy.ts';
import type { Actor } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { type AttachmentId, type ChannelId, DAY_MS, later } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { loadChannel } from '../channels/access.ts';
import type { ActorsAct, Ask } from '../core/act.ts';
import { readerOf } from '../core/reader.ts';

interface Announced {
  readonly id: AttachmentId;
  readonly channelId: ChannelId;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The channel for which the asker may lay down so many bytes; raises why not. */
export async function permitUpload(asker: ActorsAct | Ask<Actor>, channelId: ChannelId, bytes: number) {
  const { organisation } = asker.actor;
  const channel = await loadChannel(asker, channelId);
  permit(mayPost(asker.actor, channel.facts, 'CLEAR'));
  if (!organisation) throw new PortalError('no_organisation');
  permit(mayUpload(bytes, await laidDown(asker)));
  return { channel, organisation };
}

/** Opens an upload for a channel in which the one who acts may write, within what one person may lay down. */
export async function beginUpload(act: ActorsAct, { id, channelId, name, bytes, sha256 }: Announced) {
  const { actor, tx, now } = act;
  const { channel, organisation } = await permitUpload(act, channelId, bytes);
  permit(mayTellPlaces(channel.facts, name));
  await tx
    .insertInto('attachment')
    .values({
      id,
      channel_id: channelId,
      person_id: actor.personId,
      organisation_id: organisation.id,
      state: 'uploading',
      message_id: null,
      position: 0,
      name,
      type: '',
      show: kindByName(name)?.show ?? 'document',
      bytes,
      sha256,
      received: 0,
      width: null,
      height: null,
      large_bytes: null,
      drawn: 0,
      description: null,
      created_at: now,
    })
    .execute();
  await act.record({
    type: 'attachment.begun',
    streams: [userStream(actor.personId)],
    subject: `attachment:${id}`,
    missionId: channel.mission_id,
    data: { attachmentId: id, channelId, bytes },
  });
}

/** What the asker has uploaded: without having sent it, and since yesterday at this hour. */
async function laidDown(asker: ActorsAct | Ask<Actor>) {
  const { actor, now } = asker;
  const sum = await readerOf(asker)
    .selectFrom('attachment')
    .select((eb) => [
      eb.fn
        .coalesce(
          eb.fn.sum<number>(eb.case().when('message_id', 'is', null).then(eb.ref('bytes')).else(0).end()),
          eb.lit(0),
        )
        .as('unsent'),
      eb.fn
        .coalesce(
          eb.fn.sum<number>(
            eb.case().when('created_at', '>', later(now, -DAY_MS)).then(eb.ref('bytes')).else(0).end(),
          ),
          eb.lit(0),
        )
        .as('day'),
    ])
    .where('person_id', '=', actor.personId)
    .where('state', '!=', 'erased')
    .executeTakeFirstOrThrow();
  return { unsentBytes: Number(sum.unsent), dayBytes: Number(sum.day) };
}
