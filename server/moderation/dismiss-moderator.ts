import { z } from 'zod';
import { moderatorInput } from '#domain/moderation/schema.ts';
import { command } from '../core/command.ts';
import { seatModerator } from './seat-moderator.ts';

export const dismissModerator = command({
  name: 'moderator.dismiss',
  summary: 'End somebody’s moderating of a channel.',
  path: '/channels/{channelId}/moderators/dismiss',
  scope: 'channels',
  input: moderatorInput,
  output: z.object({ dismissed: z.literal(true) }),
  async run(act) {
    await seatModerator(act, act.input, false);
    return { dismissed: true as const };
  },
});
