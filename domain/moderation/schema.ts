import { z } from 'zod';
import { idOf, line, prose, version } from '../core/schema.ts';
import { slowSeconds } from './kinds.ts';

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
