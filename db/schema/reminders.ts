import type { ChannelId, Id, Instant, MessageId, OrganisationId, PersonId } from '#domain/core/id.ts';

/** What one person wants to be reminded of, and when. Deleted once it is done. */
export interface ReminderTable {
  id: Id<'reminder'>;
  person_id: PersonId;
  /** For whom they acted when they asked for it. */
  organisation_id: OrganisationId | null;
  /** What it is about; nothing of its text is kept here. Gone with the message. */
  message_id: MessageId | null;
  /** The message’s channel, or where the note was written. */
  channel_id: ChannelId | null;
  /** The person’s own words. */
  note: string | null;
  due_at: Instant;
  /** When its person was told; null while its time is still to come. */
  came_at: Instant | null;
  created_at: Instant;
}

export interface RemindersTables {
  reminder: ReminderTable;
}
