import { endingOf, kindByName, kindByType } from '#domain/attachments/kinds.ts';
import { PortalError } from '#domain/core/errors.ts';

/** Signs that no text has: a tab, line ends and the form feed are all that is below a space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const NO_TEXT = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/** What is in the bytes, whatever their name says; refuses what is not taken, or called something else. */
export async function recognise(name: string, bytes: Uint8Array) {
  const promised = kindByName(name);
  if (!promised) throw new PortalError('attachments.kind');
  const { fileTypeFromBuffer } = await import('file-type');
  const sniffed = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (promised.show === 'text') {
    if (sniffed || !isText(bytes)) throw new PortalError('attachments.not_what_it_says');
    return { kind: promised, name };
  }
  const kind = kindByType(sniffed?.mime ?? '');
  if (!kind) throw new PortalError('attachments.not_what_it_says');
  if (kind === promised) return { kind, name };
  // One picture called like another is a slip of a camera; anything else is not what it says.
  if (kind.show !== 'picture' || promised.show !== 'picture')
    throw new PortalError('attachments.not_what_it_says');
  return { kind, name: `${name.slice(0, -endingOf(name).length)}${kind.endings[0]}` };
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !NO_TEXT.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}
