import { appointModerator } from './appoint-moderator.ts';
import { declineMessage } from './decline-message.ts';
import { dismissModerator } from './dismiss-moderator.ts';
import { lockChannel } from './lock-channel.ts';
import { orderChannel } from './order-channel.ts';
import { releaseMessage } from './release-message.ts';
import { unlockChannel } from './unlock-channel.ts';
import { watchMission } from './watch-mission.ts';
import { withdrawMessage } from './withdraw-message.ts';

/** Every command with which order is kept in channels. */
export const moderationCommands = [
  orderChannel,
  watchMission,
  lockChannel,
  unlockChannel,
  releaseMessage,
  declineMessage,
  withdrawMessage,
  appointModerator,
  dismissModerator,
] as const;
