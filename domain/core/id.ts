/** A UUIDv7 in its canonical text form, branded with the noun it names so that ids of two nouns do not mix. */
export type Id<Noun extends string> = string & { readonly __noun: Noun };

export type PersonId = Id<'person'>;
export type OrganisationId = Id<'organisation'>;
export type MissionId = Id<'mission'>;
export type MandatedTaskId = Id<'mandatedTask'>;
export type TaskId = Id<'task'>;
export type InitiativeId = Id<'initiative'>;
export type JoinRequestId = Id<'joinRequest'>;
export type IndicatorId = Id<'indicator'>;
export type ItemId = Id<'item'>;
export type NeedId = Id<'need'>;
export type OfferId = Id<'offer'>;
export type AllocationId = Id<'allocation'>;
export type ChannelId = Id<'channel'>;
export type SeatRequestId = Id<'seatRequest'>;
export type MessageId = Id<'message'>;
export type AskingId = Id<'asking'>;
export type AttachmentId = Id<'attachment'>;
export type ImportId = Id<'import'>;
export type SessionId = Id<'session'>;
export type ApiTokenId = Id<'apiToken'>;
export type InvitationId = Id<'invitation'>;

/** An instant in UTC, ISO 8601 with milliseconds: `2026-11-24T09:40:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant: true };

/** A calendar date without a zone: `2026-11-24`. Sorts as text. */
export type CalendarDate = string & { readonly __date: true };

export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The calendar date of an instant in UTC. */
export function dateOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10) as CalendarDate;
}

/** The instant that lies `milliseconds` after another (before it, where negative). */
export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(new Date(Date.parse(instant) + milliseconds));
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
