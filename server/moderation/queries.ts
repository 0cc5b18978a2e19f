export { moderationDesk, waitingForMe } from './desk.ts';
export { channelOrder } from './order.ts';
