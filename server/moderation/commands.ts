import { appealReport } from './appeal-report.ts';
import { appointModerator } from './appoint-moderator.ts';
import { assignReport } from './assign-report.ts';
import { decideReport } from './decide-report.ts';
import { declineMessage } from './decline-message.ts';
import { dismissModerator } from './dismiss-moderator.ts';
import { expireChannel } from './expire-channel.ts';
import { exportChannel } from './export-channel.ts';
import { hideReported } from './hide-reported.ts';
import { liftHold } from './lift-hold.ts';
import { lockChannel } from './lock-channel.ts';
import { orderChannel } from './order-channel.ts';
import { placeHold } from './place-hold.ts';
import { releaseMessage } from './release-message.ts';
import { reportMessage } from './report-message.ts';
import { retainChannel } from './retain-channel.ts';
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
  retainChannel,
  expireChannel,
  exportChannel,
  placeHold,
  liftHold,
  reportMessage,
  assignReport,
  hideReported,
  decideReport,
  appealReport,
  settleAppeal,
] as const;
