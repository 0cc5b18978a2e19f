import type { Visitor } from '../core/actor.ts';
import { allowed, type Decision, every, hidden, refused } from '../core/decision.ts';
import type { PersonId } from '../core/id.ts';
import { type AttachmentState, attachmentLimits } from './kinds.ts';

export interface AttachmentFacts {
  readonly personId: PersonId;
  readonly state: AttachmentState;
  /** It is part of a message. */
  readonly sent: boolean;
}

/** Until it is sent, a file is its uploader's alone. */
export function mayHandle(visitor: Visitor, file: AttachmentFacts): Decision {
  return every(
    visitor?.personId === file.personId ? allowed : hidden,
    file.state === 'erased' || file.sent ? hidden : allowed,
  );
}

/** Only the portal itself clears away what nobody sent. */
export const maySweep = (visitor: Visitor): Decision => (visitor?.via === 'system' ? allowed : hidden);

/** What one person may lay down: so much that is not sent, and so much a day. */
export function mayUpload(bytes: number, kept: { unsentBytes: number; dayBytes: number }): Decision {
  const { unsentBytes, dayBytes } = attachmentLimits;
  const over = (limit: number) =>
    refused('attachments.too_much', { limit: `${Math.floor(limit / 1024 / 1024)} MB` });
  if (kept.unsentBytes + bytes > unsentBytes) return over(unsentBytes);
  return kept.dayBytes + bytes > dayBytes ? over(dayBytes) : allowed;
}
