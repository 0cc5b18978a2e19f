import { accountReasons } from '../accounts/reasons.ts';
import { acknowledgementReasons } from '../acknowledgements/reasons.ts';
import { attachmentReasons } from '../attachments/reasons.ts';
import { channelReasons } from '../channels/reasons.ts';
import { importReasons } from '../imports/reasons.ts';
import { initiativeReasons } from '../initiatives/reasons.ts';
import { missionReasons } from '../missions/reasons.ts';
import { moderationReasons } from '../moderation/reasons.ts';
import { operationReasons } from '../operations/reasons.ts';
import { organisationReasons } from '../organisations/reasons.ts';
import { pollReasons } from '../polls/reasons.ts';
import { reminderReasons } from '../reminders/reasons.ts';
import { resourceReasons } from '../resources/reasons.ts';
import { taskReasons } from '../tasks/reasons.ts';
import { coreReasons } from './core-reasons.ts';
import type { ErrorCode } from './error-codes.ts';

/** Why something was refused: the error code it travels under and its English text (`{name}` are parameters). */
export interface Reason {
  readonly code: ErrorCode;
  readonly text: string;
  /** The same for people, where a parameter is a code that has words. */
  readonly said?: string;
}

/** Every reason the portal ever gives. People read them from the `reasons` catalogue of their language. */
export const reasons = {
  ...coreReasons,
  ...accountReasons,
  ...organisationReasons,
  ...missionReasons,
  ...importReasons,
  ...initiativeReasons,
  ...resourceReasons,
  ...channelReasons,
  ...attachmentReasons,
  ...moderationReasons,
  ...reminderReasons,
  ...acknowledgementReasons,
  ...pollReasons,
  ...taskReasons,
  ...operationReasons,
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof reasons;
