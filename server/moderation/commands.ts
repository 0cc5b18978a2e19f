import { appealReport } from './appeal-report.ts';
import { appointModerator } from './appoint-moderator.ts';
import { assignReport } from './assign-report.ts';
import { decideReport } from './decide-report.ts';
import { declineMessage } from './decline-message.ts';
import { dismissModerator } from './dismiss-moderator.ts';
import { hideReported } from './hide-reported.ts';
import { lockChannel } from './lock-channel.ts';
import { orderChannel } from './order-channel.ts';
import { releaseMessage } from './release-message.ts';
import { reportMessage } from './report-message.ts';
import { settleAppeal } from './settle-appeal.ts';
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
  reportMessage,
  assignReport,
  hideReported,
  decideReport,
  appealReport,
  settleAppeal,
] as const;
