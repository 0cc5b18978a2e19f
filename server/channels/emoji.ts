import { emojiToName, nameToEmoji } from 'gemoji';

const characters = new Map(Object.entries(nameToEmoji));
const firstNames = new Map(Object.entries(emojiToName));

/** The character of a short name; nothing where there is none of that name. */
export const emojiNamed = (name: string): string | null => characters.get(name) ?? null;

/** Of several short names for one character always the same; nothing where there is no such character. */
export function oneName(name: string): string | null {
  const character = characters.get(name);
  return character ? (firstNames.get(character) ?? null) : null;
}

/** What stands at a click on the page of reactions; every other is named. */
export const offered = [
  '+1 -1 heart white_check_mark x eyes pray tada clap raised_hands ok_hand wave muscle point_up',
  'smile joy thinking slightly_frowning_face cry fire warning exclamation question hourglass',
  'truck droplet tent hospital airplane ship world_map calendar phone bulb',
]
  .join(' ')
  .split(' ')
  .map((name) => ({ name, emoji: characters.get(name) ?? '' }));

/** Short names that have these letters, those that begin with them first, each with its character. */
export function emojiLike(letters: string, most: number): { name: string; character: string }[] {
  const named = [...characters].map(([name, character]) => ({ name, character }));
  const found = named.filter(({ name }) => name.includes(letters));
  const begins = ({ name }: { name: string }) => Number(name.startsWith(letters));
  return found
    .sort((one, other) => begins(other) - begins(one) || one.name.length - other.name.length)
    .slice(0, most);
}
