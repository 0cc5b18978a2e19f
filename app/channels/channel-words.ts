import { msg } from '@lingui/core/macro';
import type { ChannelClass } from '#domain/channels/kinds.ts';

export const classWords = {
  humanitarian_only: msg`Humanitarian only`,
  mixed: msg`Mixed`,
  uniformed: msg`Uniformed`,
} satisfies Record<ChannelClass, unknown>;
