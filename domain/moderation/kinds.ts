/** Why a message waits for a moderator before it is a message of its channel. */
export const holdReasons = ['approve_first', 'first_post', 'watch_word'] as const;
export type HoldReason = (typeof holdReasons)[number];

export const heldStates = ['held', 'released', 'declined', 'withdrawn'] as const;
export type HeldState = (typeof heldStates)[number];

/** Seconds between two messages of one person in a channel in slow mode; 0 is off. */
export const slowSeconds = [0, 30, 60, 300, 900, 3_600] as const;

/** A list of words that is longer is no list that anybody keeps in mind. */
export const WATCH_WORDS = 200;
