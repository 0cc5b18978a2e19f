import { z } from 'zod';
import { attachmentLimits } from '../attachments/kinds.ts';
import type { ReasonCode } from '../core/reasons.ts';
import { idOf, line, prose, textLanguage, version } from '../core/schema.ts';
import { channelClasses, historyRules, MESSAGE_MAXIMUM, muteHours, muteScopes, tlpLabels } from './kinds.ts';

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
export const markUnreadInput = z.strictObject({ messageId });
export const muteChannelInput = z.strictObject({ channelId, muted: z.boolean() });
export const starChannelInput = z.strictObject({ channelId, starred: z.boolean() });
export const followThreadInput = z.strictObject({ messageId, following: z.boolean() });
export const markThreadReadInput = z.strictObject({ messageId, upTo: z.number().int().min(0) });
export const markReadInput = z.strictObject({ channelId, upTo: z.number().int().min(0) });

const settings = {
  topic: line(200).optional(),
  class: z.enum(channelClasses).default('mixed'),
  tlpCeiling: z.enum(tlpLabels).default('AMBER'),
  history: z.enum(historyRules).default('all'),
  announcementOnly: z.boolean().default(false),
};
export const createChannelInput = z.strictObject({
  missionId: idOf<'mission'>(),
  name: line(60, 2),
  ...settings,
});
export const editChannelInput = z.strictObject({ channelId, version: version(), ...settings });
export const seatInput = z.strictObject({ channelId });
export const archiveChannelInput = z.strictObject({ channelId });
