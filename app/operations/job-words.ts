import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What each kind of work is, in words; a kind of a newer release is shown by its name. */
export const jobWords: Readonly<Record<string, MessageDescriptor | undefined>> = {
  'mail.send': msg`Send a mail`,
  'import.finish': msg`Finish an import`,
};
