import { createHash } from 'node:crypto';
import type { Actor } from '#domain/core/actor.ts';
import { permit } from '#domain/core/decision.ts';
import type { ChannelId } from '#domain/core/id.ts';
import { mayExportChannel, mayExportText } from '#domain/moderation/keeping.ts';
import { type AttachmentView, attachmentsOf } from '../attachments/access.ts';
import { earliestSeq, type LoadedChannel, loadChannel, messageFacts } from '../channels/access.ts';
import type { Ask } from '../core/act.ts';

const MOST_MESSAGES = 20_000;

/** A channel as a file holds it. */
export type Exported = Awaited<ReturnType<typeof exported>>;

/** The newest messages of a channel, as far as the asker may take them out, each with its hash. */
export async function exported(ask: Ask<Actor>, channelId: ChannelId) {
  const channel = await loadChannel(ask, channelId);
  permit(mayExportChannel(ask.actor, channel.facts));
  const rows = await newest(ask, channel);
  const withFiles = rows.filter(({ attachments }) => attachments > 0).map(({ id }) => id);
  const files = await attachmentsOf(ask.read, withFiles);
  const messages = rows.map((row) => {
    const open = mayExportText(ask.actor, channel.facts, messageFacts(row));
    const message = {
      id: row.id,
      number: row.seq,
      at: row.created_at,
      author: row.author_name,
      organisation: row.organisation_name,
      role: row.author_role,
      verified: row.author_verified === 1,
      tlp: row.tlp,
      state: row.state,
      thread: row.thread_id,
      inReplyTo: row.reply_to,
      language: row.language,
      attachments: row.attachments,
      edited: row.edited_at,
      text: open ? row.body : null,
      files: open ? (files.get(row.id) ?? []).map(fileOf) : null,
    };
    return { ...message, sha256: sha256Of(JSON.stringify(message)), html: open ? row.html : null };
  });
  return {
    channel: { id: channel.id, name: channel.name, kind: channel.kind, tlpCeiling: channel.tlp_ceiling },
    exportedAt: ask.now,
    exportedBy: { name: ask.actor.name, organisation: ask.actor.organisation?.name ?? null },
    /** Of the hashes of all messages, one a line, in their order. */
    sha256: sha256Of(messages.map(({ sha256 }) => sha256).join('\n')),
    messages,
  };
}

async function newest(ask: Ask<Actor>, channel: LoadedChannel) {
  const rows = await ask.read
    .selectFrom('message')
    .selectAll()
    .where('channel_id', '=', channel.id)
    .where('seq', '>', earliestSeq(ask.actor, channel))
    .orderBy('seq', 'desc')
    .limit(MOST_MESSAGES)
    .execute();
  return rows.reverse();
}

/** What the file says of a file: it stays in the portal, under its address, for who may read its message. */
const fileOf = ({ id, name, type, bytes, description }: AttachmentView) => ({
  id,
  name,
  type,
  bytes,
  description,
});

export const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
