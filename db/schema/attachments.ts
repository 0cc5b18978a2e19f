import type { AttachmentShow, AttachmentState } from '#domain/attachments/kinds.ts';
import type {
  AttachmentId,
  ChannelId,
  Instant,
  MessageId,
  OrganisationId,
  PersonId,
} from '#domain/core/id.ts';
import type { Flag } from './core.ts';

/** A file of a message, or on its way to become one. Its bytes lie in the storage, under its id. */
export interface AttachmentTable {
  id: AttachmentId;
  channel_id: ChannelId;
  person_id: PersonId;
  organisation_id: OrganisationId;
  state: AttachmentState;
  /** Null until it is sent. */
  message_id: MessageId | null;
  /** Its place among the files of the message. */
  position: number;
  name: string;
  /** By what is in it; empty until that was looked at. */
  type: string;
  show: AttachmentShow;
  /** Of the file as it was announced. */
  bytes: number;
  sha256: string;
  /** How much of it is kept. */
  received: number;
  /** Of the large size; null where nothing was drawn. */
  width: number | null;
  height: number | null;
  /** Of the large size; null of what is kept as it came. */
  large_bytes: number | null;
  /** A small picture of it is kept. */
  drawn: Flag;
  description: string | null;
  created_at: Instant;
}

/** A piece of an upload, until the file is whole. */
export interface AttachmentPieceTable {
  attachment_id: AttachmentId;
  start: number;
  /** Base64. */
  content: string;
}

export interface AttachmentsTables {
  attachment: AttachmentTable;
  attachment_piece: AttachmentPieceTable;
}
