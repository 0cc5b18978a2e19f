import { msg } from '@lingui/core/macro';
import type { Answer } from '#domain/acknowledgements/kinds.ts';

/** An answer as it is given, and as it stands there once it was. */
export const answerWords = {
  acknowledged: {
    give: msg({ message: 'Acknowledge', context: 'message' }),
    given: msg`You acknowledged this`,
  },
} as const satisfies Record<Answer, object>;
