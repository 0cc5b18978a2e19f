import type { z } from 'zod';
import { mayMakeOf } from '#domain/channels/policy.ts';
import type { RecordRef } from '#domain/channels/records.ts';
import type { madeFrom } from '#domain/channels/schema.ts';
import { permit } from '#domain/core/decision.ts';
import type { MessageId } from '#domain/core/id.ts';
import { channelStream } from '#domain/core/streams.ts';
import type { ActorsAct } from '../core/act.ts';
import { loadMessage } from './access.ts';
import { putMessage } from './post-message.ts';

type MadeFrom = z.output<z.ZodObject<typeof madeFrom>>;

/** Ties a new record to the talk it came from: a message that was there, or one that is posted with it. */
export async function tieToTalk(act: ActorsAct, from: MadeFrom, record: RecordRef): Promise<void> {
  const { messageId, channelId, said } = from;
  if (messageId) return tie(act, messageId, record);
  if (!channelId) return;
  const posted = await putMessage(act, { channelId, body: said ?? addressOf(record) });
  await tie(act, posted.messageId as MessageId, record);
}

const addressOf = ({ kind, id }: RecordRef) => `/${kind}s/${id}`;

async function tie(act: ActorsAct, messageId: MessageId, record: RecordRef): Promise<void> {
  const message = await loadMessage(act, messageId);
  permit(mayMakeOf(act.actor, message.channel.facts, message.facts));
  await act.tx
    .insertInto('message_record')
    .values({
      kind: record.kind,
      record_id: record.id,
      message_id: messageId,
      person_id: act.actor.personId,
      made_at: act.now,
    })
    .execute();
  await act.tx.updateTable('message').set({ has_records: 1 }).where('id', '=', messageId).execute();
  await act.record({
    type: 'message.made_into',
    streams: [channelStream(message.channel_id)],
    subject: `message:${messageId}`,
    missionId: message.channel.mission_id,
    data: { channelId: message.channel_id, messageId, kind: record.kind, recordId: record.id },
  });
}
