import { kindByName } from '#domain/attachments/kinds.ts';
import { mayUpload } from '#domain/attachments/policy.ts';
import { mayPost } from '#domain/channels/policy.ts';
import { permit } from '#domain/core/decision.ts';
import { PortalError } from '#domain/core/errors.ts';
import { type AttachmentId, type ChannelId, DAY_MS, later } from '#domain/core/id.ts';
import { userStream } from '#domain/core/streams.ts';
import { loadChannel } from '../channels/access.ts';
import type { ActorsAct } from '../core/act.ts';

interface Announced {
  readonly id: AttachmentId;
  readonly channelId: ChannelId;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Opens an upload for a channel in which the one who acts may write, within what one person may lay down. */
export async function beginUpload(act: ActorsAct, { id, channelId, name, bytes, sha256 }: Announced) {
  const { actor, tx, now } = act;
  const channel = await loadChannel(act, channelId);
  permit(mayPost(actor, channel.facts, 'CLEAR'));
  if (!actor.organisation) throw new PortalError('no_organisation');
  permit(mayUpload(bytes, await laidDown(act)));
  await tx
    .insertInto('attachment')
    .values({
      id,
      channel_id: channelId,
      person_id: actor.personId,
      organisation_id: actor.organisation.id,
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

/** What the one who acts has uploaded: without having sent it, and since yesterday at this hour. */
async function laidDown({ tx, actor, now }: ActorsAct) {
  const sum = await tx
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
