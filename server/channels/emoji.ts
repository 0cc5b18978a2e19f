import { nameToEmoji } from 'gemoji';

const characters = new Map(Object.entries(nameToEmoji));

/** The character of a short name; nothing where there is none of that name. */
export const emojiNamed = (name: string): string | null => characters.get(name) ?? null;
