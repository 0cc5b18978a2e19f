import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Scope } from '#domain/core/actor.ts';

/** What a token may do, in words. */
export const scopeWords: Readonly<Record<Scope, MessageDescriptor>> = {
  read: msg`Read what you may read`,
  accounts: msg`Act on accounts`,
  organisations: msg`Act on organisations and memberships`,
  missions: msg`Act on missions`,
  initiatives: msg`Propose, join and report on initiatives`,
  resources: msg`State needs, offer and allocate`,
  channels: msg`Write in channels`,
};
