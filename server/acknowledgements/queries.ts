export { askedOfMe, waitingForMe } from './asked-of-me.ts';
export { readAsking } from './read-asking.ts';
