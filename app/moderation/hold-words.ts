import { msg } from '@lingui/core/macro';
import type { HoldReason } from '#domain/moderation/kinds.ts';

/** Why a message waits, in words. */
export const holdWords = {
  approve_first: msg`Every message of this channel waits for a moderator.`,
  first_post: msg`The first message of an organisation that is not verified.`,
  watch_word: msg`It has a watch-word in it.`,
} satisfies Record<HoldReason, unknown>;
