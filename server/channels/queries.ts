export { browseChannels } from './browse.ts';
export { messagesSince } from './catch-up.ts';
export { inbox } from './inbox.ts';
export { pins, saved } from './kept-messages.ts';
export { channelsBeside, listChannels, ownChannels, unreadByMission, waitingForMe } from './list-channels.ts';
export { messageReactions } from './message-reactions.ts';
export { messageHistory, messageToEdit } from './message-versions.ts';
export { missed } from './missed.ts';
export { moderationLog } from './moderation-log.ts';
export { channelPeople, talkable } from './people.ts';
export {
  channelSettings,
  initiativeChannel,
  placeOfMessage,
  readChannel,
  readMessage,
} from './read-channel.ts';
export { readThread } from './read-thread.ts';
export { forwardTargets } from './readable.ts';
export { requestsForMe } from './requests-for-me.ts';
export { saidAbout, sourceMessage } from './said-about.ts';
export { searchMessages } from './search-messages.ts';
