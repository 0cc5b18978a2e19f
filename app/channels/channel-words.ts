import { msg } from '@lingui/core/macro';
import type { ChannelClass, JoiningRule } from '#domain/channels/kinds.ts';

export const classWords = {
  humanitarian_only: msg`Humanitarian only`,
  mixed: msg`Mixed`,
  uniformed: msg`Uniformed`,
} satisfies Record<ChannelClass, unknown>;

export const joiningWords = {
  open: msg`Everybody who takes part in the mission`,
  on_request: msg`Who asks and is let in by a moderator`,
  invited: msg`Only who is invited; others do not see that it exists`,
} satisfies Record<JoiningRule, unknown>;
