/**
 * Characters that can make a text read otherwise than it is stored: C0/C1 controls but tab and line feed,
 * bidirectional overrides and isolates, zero-width and other invisible format characters, lone surrogates.
 * The zero-width joiner and non-joiner stay: Persian, Arabic and emoji need them.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu;
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu;

/** One line as a person meant it: normalised (NFC), without control characters, spaces folded, trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim();
}

/** Text of several lines: as `cleanLine`, but line breaks and indentation stay. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNSAFE, '')
    .replaceAll(TOO_MANY_MARKS, '$1')
    .normalize('NFC')
    .trim();
}
