import { gemoji, nameToEmoji } from 'gemoji';

const characters = new Map(Object.entries(nameToEmoji));

/** The character of a short name; nothing where there is none of that name. */
export const emojiNamed = (name: string): string | null => characters.get(name) ?? null;

export interface EmojiChoice {
  readonly name: string;
  readonly character: string;
}

/** Emoji whose names or tags begin as that, the best first. */
export function emojiLike(typed: string, most: number): EmojiChoice[] {
  const wanted = typed.toLowerCase();
  const ranked: [number, EmojiChoice][] = [];
  for (const { emoji: character, names, tags } of gemoji) {
    const named = names.find((name) => name.startsWith(wanted));
    const inner = named ? undefined : names.find((name) => name.includes(wanted));
    const tagged = named || inner ? undefined : tags.find((tag) => tag.startsWith(wanted));
    const name = named ?? inner ?? (tagged && names[0]);
    if (name) ranked.push([named ? named.length : 100, { name, character }]);
  }
  return ranked
    .sort(([one], [other]) => one - other)
    .slice(0, most)
    .map(([, choice]) => choice);
}
