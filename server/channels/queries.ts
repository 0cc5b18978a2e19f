export { messagesSince } from './catch-up.ts';
export { inbox } from './inbox.ts';
export { channelsBeside, listChannels, ownChannels, unreadByMission, waitingForMe } from './list-channels.ts';
export { missed } from './missed.ts';
export { moderationLog } from './moderation-log.ts';
export { channelSettings, initiativeChannel, readChannel, readMessage } from './read-channel.ts';
export { readThread } from './read-thread.ts';
export { saidAbout, sourceMessage } from './said-about.ts';
