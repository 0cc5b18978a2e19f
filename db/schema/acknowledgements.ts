import type { Answer, AskingSubject } from '#domain/acknowledgements/kinds.ts';
import type { AskingState } from '#domain/acknowledgements/lifecycle.ts';
import type { AskingId, ChannelId, Instant, MissionId, OrganisationId, PersonId } from '#domain/core/id.ts';
import type { Json } from './core.ts';

/** What the people of a channel are asked to answer, and on behalf of what. */
export interface AskingTable {
  id: AskingId;
  channel_id: ChannelId;
  mission_id: MissionId | null;
  subject: AskingSubject;
  subject_id: string;
  /** What may be answered. */
  answers: Json<readonly Answer[]>;
  state: AskingState;
  person_id: PersonId;
  organisation_id: OrganisationId;
  asked_at: Instant;
  /** Until when an answer is asked for; null without an end. */
  due_at: Instant | null;
  /** When those who had not answered were last reminded, and how often they were. */
  reminded_at: Instant | null;
  reminders: number;
  closed_at: Instant | null;
  closed_by: PersonId | null;
}

/** One of those whom it is addressed to, as of the moment it was asked, and what they answered. */
export interface AskingAnswerTable {
  asking_id: AskingId;
  person_id: PersonId;
  organisation_id: OrganisationId;
  answer: Answer | null;
  answered_at: Instant | null;
  reminded_at: Instant | null;
}

export interface AcknowledgementsTables {
  asking: AskingTable;
  asking_answer: AskingAnswerTable;
}
