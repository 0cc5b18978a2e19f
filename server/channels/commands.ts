import { answerRequest } from './answer-request.ts';
import { archiveChannel } from './archive-channel.ts';
import { createChannel } from './create-channel.ts';
import { editChannel } from './edit-channel.ts';
import { editMessage } from './edit-message.ts';
import { followThread } from './follow-thread.ts';
import { forgetSaved } from './forget-saved.ts';
import { forwardMessage } from './forward-message.ts';
import { invitePerson } from './invite-person.ts';
import { joinChannel } from './join-channel.ts';
import { leaveChannel } from './leave-channel.ts';
import { markAllRead } from './mark-all-read.ts';
import { markRead } from './mark-read.ts';
import { markThreadRead } from './mark-thread-read.ts';
import { markUnread } from './mark-unread.ts';
import { muteChannel } from './mute-channel.ts';
import { mutePerson } from './mute-person.ts';
import { openDirect } from './open-direct.ts';
import { openForOrganisation } from './open-for-organisation.ts';
import { pinMessage } from './pin-message.ts';
import { postMessage } from './post-message.ts';
import { reactToMessage } from './react-to-message.ts';
import { removeMessage } from './remove-message.ts';
import { reopenChannel } from './reopen-channel.ts';
import { requestSeat } from './request-seat.ts';
import { restoreMessage } from './restore-message.ts';
import { saveMessage } from './save-message.ts';
import { starChannel } from './star-channel.ts';
import { unmutePerson } from './unmute-person.ts';
import { unpinMessage } from './unpin-message.ts';

/** Every command about channels, what is said in them, and who moderates. */
export const channelCommands = [
  postMessage,
  editMessage,
  reactToMessage,
  removeMessage,
  restoreMessage,
  forwardMessage,
  pinMessage,
  unpinMessage,
  saveMessage,
  forgetSaved,
  mutePerson,
  unmutePerson,
  markRead,
  followThread,
  markThreadRead,
  markAllRead,
  markUnread,
  starChannel,
  muteChannel,
  joinChannel,
  leaveChannel,
  createChannel,
  editChannel,
  archiveChannel,
  answerRequest,
  invitePerson,
  openDirect,
  openForOrganisation,
  reopenChannel,
  requestSeat,
] as const;
