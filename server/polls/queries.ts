export { pollCards } from './cards.ts';
export { poll } from './read-poll.ts';
