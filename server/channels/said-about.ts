import { mayReadText } from '#domain/channels/policy.ts';
import type { RecordRef } from '#domain/channels/records.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { MessageId } from '#domain/core/id.ts';
import type { Ask } from '../core/act.ts';
import { loadMessage } from './access.ts';
import type { MadeOf, SourceMessage } from './view.ts';

/** More messages than these are one record's beginning hardly ever. */
const MOST = 3;

/** The messages out of which a record was made, those that the asker may read. */
export async function saidAbout(ask: Ask, { kind, id }: RecordRef): Promise<MadeOf[]> {
  const rows = await ask.read
    .selectFrom('message_record')
    .select('message_id')
    .where('kind', '=', kind)
    .where('record_id', '=', id)
    .orderBy('made_at')
    .limit(MOST)
    .execute();
  const found: MadeOf[] = [];
  for (const { message_id } of rows) {
    const message = await readable(ask, message_id);
    if (!message) continue;
    found.push({
      messageId: message.id,
      at: message.created_at,
      author: message.author_name,
      organisation: message.organisation_name,
      channel: { id: message.channel_id, kind: message.channel.kind, name: message.channel.name },
    });
  }
  return found;
}

/** A message's text as it was typed, to make something of it; null for whoever may not read it. */
export async function sourceMessage(
  ask: Ask,
  { messageId }: { messageId: string },
): Promise<SourceMessage | null> {
  const message = await readable(ask, messageId as MessageId);
  return (
    message && {
      messageId: message.id,
      text: message.body,
      language: message.language,
      author: message.author_name,
      channelId: message.channel_id,
      missionId: message.channel.mission_id,
      initiativeId: message.channel.initiative_id,
    }
  );
}

async function readable(ask: Ask, messageId: MessageId) {
  try {
    const message = await loadMessage(ask, messageId);
    return mayReadText(ask.actor, message.channel.facts, message.facts) ? message : null;
  } catch (error) {
    if (error instanceof PortalError) return null;
    throw error;
  }
}
