import { z } from 'zod';
import { attachmentLimits } from '../attachments/kinds.ts';
import type { ReasonCode } from '../core/reasons.ts';
import { idOf, line, prose, textLanguage, version } from '../core/schema.ts';
import {
  channelClasses,
  DIRECT_MAXIMUM,
  historyRules,
  invitingRules,
  joiningRules,
  MESSAGE_MAXIMUM,
  muteHours,
  muteScopes,
  tlpLabels,
} from './kinds.ts';

const channelId = idOf<'channel'>();
const messageId = idOf<'message'>();

export const postMessageInput = z
  .strictObject({
    channelId,
    /** The portal's subset of Markdown; may be empty where there are files. */
    body: prose(MESSAGE_MAXIMUM, 0).default(''),
    /** Files that were uploaded for this channel, in the order in which they are shown. */
    attachments: z.array(idOf<'attachment'>()).max(attachmentLimits.aMessage).optional(),
    replyTo: messageId.optional(),
    /** The message from which the thread grows in which it is said. */
    threadId: messageId.optional(),
    /** A reply in a thread is a line of the channel too. */
    alsoInChannel: z.boolean().optional(),
    /** The channel's usual label where it is left out. */
    tlp: z.enum(tlpLabels).optional(),
    language: textLanguage().optional(),
  })
  .refine(({ body, attachments = [] }) => body !== '' || attachments.length > 0, {
    path: ['body'],
    message: 'field.required' satisfies ReasonCode,
  });

/** Where a new record comes from: a message that is made into it, or a line of talk that is posted with it. */
export const madeFrom = {
  messageId: messageId.optional(),
  channelId: channelId.optional(),
  said: prose(MESSAGE_MAXIMUM).optional(),
};

/** The text alone is changed: for whom it was said, and how far it goes, stays as it was. */
export const editMessageInput = z.strictObject({
  messageId,
  version: version(),
  /** May be empty where there are files. */
  body: prose(MESSAGE_MAXIMUM, 0).default(''),
});
/** More kinds of reactions than these stand under no message. */
export const MOST_REACTIONS = 20;

export const reactInput = z.strictObject({
  messageId,
  emoji: z
    .string()
    .trim()
    .regex(/^:?[a-z0-9_+-]{1,60}:?$/)
    .transform((name) => name.replaceAll(':', ''))
    .describe('Its short name: `tada`.'),
  on: z.boolean().describe('False takes it back.'),
});
export const removeMessageInput = z.strictObject({ messageId, reason: line(300).optional() });
export const restoreMessageInput = z.strictObject({ messageId });
export const mutePersonInput = z.strictObject({
  channelId,
  personId: idOf<'person'>(),
  scope: z.enum(muteScopes).default('channel'),
  hours: z.union(muteHours.map((hours) => z.literal(hours))),
  reason: line(300),
});
export const unmutePersonInput = z.strictObject({ channelId, personId: idOf<'person'>() });
export const markAllReadInput = z.strictObject({});
export const forwardMessageInput = z.strictObject({
  messageId,
  /** Where it goes. */
  channelId,
  /** A line of one's own. */
  body: prose(MESSAGE_MAXIMUM, 0).default(''),
});
export const pinMessageInput = z.strictObject({ messageId });
export const unpinMessageInput = z.strictObject({ messageId });
export const saveMessageInput = z.strictObject({ messageId });
export const forgetSavedInput = z.strictObject({ messageId });
export const markUnreadInput = z.strictObject({ messageId });
export const muteChannelInput = z.strictObject({ channelId, muted: z.boolean() });
export const starChannelInput = z.strictObject({ channelId, starred: z.boolean() });
export const followThreadInput = z.strictObject({ messageId, following: z.boolean() });
export const markThreadReadInput = z.strictObject({ messageId, upTo: z.number().int().min(0) });
export const markReadInput = z.strictObject({ channelId, upTo: z.number().int().min(0) });

const settings = {
  topic: line(200).optional(),
  /** What it is for, for who thinks of joining. */
  description: prose(1_000).optional(),
  class: z.enum(channelClasses).default('mixed'),
  tlpCeiling: z.enum(tlpLabels).default('AMBER'),
  history: z.enum(historyRules).default('all'),
  announcementOnly: z.boolean().default(false),
  joining: z.enum(joiningRules).default('open'),
  invitedBy: z.enum(invitingRules).default('moderators'),
};
export const createChannelInput = z.strictObject({
  missionId: idOf<'mission'>(),
  name: line(60, 2),
  ...settings,
});
export const editChannelInput = z.strictObject({ channelId, version: version(), ...settings });
export const seatInput = z.strictObject({ channelId });
export const archiveChannelInput = z.strictObject({ channelId });
export const reopenChannelInput = z.strictObject({ channelId });
export const openForOrganisationInput = z.strictObject({
  organisationId: idOf<'organisation'>(),
  /** The organisation's own name where it is left out. */
  name: line(60, 2).optional(),
});
/** The others, without oneself. */
export const openDirectInput = z.strictObject({
  personIds: z
    .array(idOf<'person'>())
    .min(1)
    .max(DIRECT_MAXIMUM - 1),
});
export const requestSeatInput = z.strictObject({ channelId, note: line(300).optional() });
export const invitePersonInput = z.strictObject({
  channelId,
  personId: idOf<'person'>(),
  /** With which they take part in the mission, where they act for several. */
  organisationId: idOf<'organisation'>().optional(),
  note: line(300).optional(),
});
export const answerRequestInput = z.strictObject({
  seatRequestId: idOf<'seatRequest'>(),
  answer: z.enum(['accepted', 'declined', 'withdrawn']),
  reason: line(300).optional(),
});
