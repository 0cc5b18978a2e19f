import { z } from 'zod';
import { idOf, line, prose, version } from '../core/schema.ts';
import { retainDays } from './keeping.ts';
import { slowSeconds } from './kinds.ts';
import { decisionMuteHours, talkRules } from './rules.ts';

const channelId = idOf<'channel'>();
const heldId = { messageId: idOf<'message'>() };
const words = prose(6_000)
  .optional()
  .describe('A word or phrase a line; `word*` also finds what begins with it.');

export const releaseInput = z.strictObject(heldId);
export const withdrawInput = z.strictObject(heldId);
export const declineInput = z.strictObject({ ...heldId, reason: line(300) });

export const orderInput = z.strictObject({
  channelId,
  version: version(),
  holdFirst: z.boolean().default(false).describe('First posts of organisations that are not verified wait.'),
  approveFirst: z.boolean().default(false).describe('All messages of those who do not moderate wait.'),
  slowSeconds: z.union(slowSeconds.map((seconds) => z.literal(seconds))).default(0),
  watchWords: words,
});
export const lockInput = z.strictObject({ channelId, reason: line(300) });
export const unlockInput = z.strictObject({ channelId });

export const moderatorInput = z.strictObject({
  channelId,
  personId: idOf<'person'>(),
  organisationId: idOf<'organisation'>(),
});
export const watchInput = z.strictObject({ missionId: idOf<'mission'>(), words });

const reportId = idOf<'report'>();
const rule = z.enum(talkRules);

export const reportInput = z.strictObject({
  messageId: idOf<'message'>(),
  rule,
  note: prose(1_000).optional(),
});
export const assignReportInput = z.strictObject({
  reportId,
  personId: idOf<'person'>().optional().describe('Left out: whoever asks.'),
});
export const hideReportedInput = z.strictObject({ reportId, hidden: z.boolean() });
export const decideReportInput = z.strictObject({
  reportId,
  outcome: z.enum(['upheld', 'dismissed']),
  rule,
  reason: line(300),
  muteHours: z
    .union(decisionMuteHours.map((hours) => z.literal(hours)))
    .default(0)
    .describe('Mutes the author in the channel, where the report is upheld.'),
});
export const appealInput = z.strictObject({ reportId, text: prose(1_000) });
export const settleAppealInput = z.strictObject({
  reportId,
  outcome: z.enum(['confirmed', 'overturned']),
  reason: line(300),
});

export const retainInput = z.strictObject({
  channelId,
  days: z.union(retainDays.map((days) => z.literal(days))).describe('0 keeps everything.'),
});
export const placeHoldInput = z.strictObject({ channelId, reason: line(300) });
export const liftHoldInput = z.strictObject({ holdId: idOf<'hold'>() });
export const expireInput = z.strictObject({ channelId });
export const exportInput = z.strictObject({ channelId, format: z.enum(['json', 'html']) });
