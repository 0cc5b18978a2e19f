import { z } from 'zod';
import { moderatorInput } from '#domain/moderation/schema.ts';
import { command } from '../core/command.ts';
import { seatModerator } from './seat-moderator.ts';

export const appointModerator = command({
  name: 'moderator.appoint',
  summary: 'Make somebody in a channel its moderator.',
  path: '/channels/{channelId}/moderators/appoint',
  scope: 'channels',
  input: moderatorInput,
  output: z.object({ appointed: z.literal(true) }),
  async run(act) {
    await seatModerator(act, act.input, true);
    return { appointed: true as const };
  },
});
