import { askPoll } from './ask-poll.ts';
import { endPoll } from './end-poll.ts';
import { expirePoll } from './expire-poll.ts';
import { votePoll } from './vote-poll.ts';

/** Every command about polls. */
export const pollCommands = [askPoll, votePoll, endPoll, expirePoll] as const;
