import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const words: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  mail: { send: msg`Send a mail` },
  import: { finish: msg`Finish an import` },
};

/** What work of a kind is, in words; a kind of a newer release has none. */
export function wordsOfKind(kind: string): MessageDescriptor | undefined {
  const [noun = '', verb = ''] = kind.split('.');
  return words[noun]?.[verb];
}
