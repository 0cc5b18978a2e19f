export { moderationDesk, waitingForMe } from './desk.ts';
export { moderationFigures } from './figures.ts';
export { channelKeeping } from './keeping.ts';
export { channelOrder } from './order.ts';
export { report, reportsToDecide } from './reports.ts';
