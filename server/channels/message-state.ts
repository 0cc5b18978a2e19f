import type { Id, MessageId, MissionId, PersonId } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import type { Act } from '../core/act.ts';
import { tellForwards } from './forwards.ts';
import { indexMessages, unindexMessages } from './index-messages.ts';
import type { MessageRow } from './message-row.ts';

/** A message with what is recorded of a change to it. */
export interface ToChange extends Pick<MessageRow, 'id' | 'channel_id' | 'seq' | 'person_id'> {
  readonly missionId: MissionId | null;
}

const changes = {
  'message.restored': 'posted',
  'message.hidden': 'held',
  'message.shown': 'posted',
} as const;

/** Makes it a tombstone; its author is told wherever they are, where a moderator did. */
export async function makeTombstone(
  act: Act,
  message: ToChange,
  by: { personId: PersonId; reason: string | null; reportId?: Id<'report'> },
): Promise<void> {
  const byModerator = message.person_id !== by.personId;
  await act.tx
    .updateTable('message')
    .set({
      state: 'removed',
      removed_by: by.personId,
      removed_reason: byModerator ? by.reason : null,
      removed_at: act.now,
      removed_on_report: by.reportId ?? null,
      reactions: 0,
    })
    .where('id', '=', message.id)
    .execute();
  await act.tx.deleteFrom('reaction').where('message_id', '=', message.id).execute();
  await unindexMessages(act, [message.id]);
  const author = userStream(message.person_id);
  await act.record({
    type: 'message.removed',
    streams: byModerator ? [channelStream(message.channel_id), author] : [channelStream(message.channel_id)],
    subject: `message:${message.id}`,
    missionId: message.missionId,
    data: { ...placeOf(message), byModerator },
  });
  await tellForwards(act, [message.id]);
}

/** It is gone already: from now on by the decision on a report too, or of another one. */
export async function keepRemoved(act: Act, messageId: MessageId, reportId: Id<'report'>): Promise<void> {
  await act.tx
    .updateTable('message')
    .set({ removed_on_report: reportId })
    .where('id', '=', messageId)
    .execute();
}

/** Shows a message again, or hides it until somebody decided on it. */
export async function changeShown(
  act: Act,
  message: ToChange,
  type: keyof typeof changes,
  how: { readonly unnamed?: true } = {},
): Promise<void> {
  await act.tx
    .updateTable('message')
    .set({
      state: changes[type],
      removed_by: null,
      removed_reason: null,
      removed_at: null,
      removed_on_report: null,
    })
    .where('id', '=', message.id)
    .execute();
  await (type === 'message.hidden' ? unindexMessages : indexMessages)(act, [message.id]);
  await act.record({
    type,
    ...how,
    streams: [channelStream(message.channel_id)],
    subject: `message:${message.id}`,
    missionId: message.missionId,
    data: placeOf(message),
  });
  await tellForwards(act, [message.id]);
}

const placeOf = ({ channel_id: channelId, id: messageId, seq: messageSeq }: ToChange) => ({
  channelId,
  messageId,
  messageSeq,
});

/** For who decides on a report of it, whether or not they read its channel. */
export async function findMessage(act: Act, messageId: MessageId) {
  const row = await act.tx
    .selectFrom('message')
    .innerJoin('channel', 'channel.id', 'message.channel_id')
    .select([
      'message.id',
      'message.channel_id',
      'message.seq',
      'message.person_id',
      'message.state',
      'message.removed_by',
      'message.erased_at',
      'channel.mission_id as missionId',
    ])
    .where('message.id', '=', messageId)
    .executeTakeFirst();
  return row ?? null;
}
