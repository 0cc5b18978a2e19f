import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { RecordKind } from '#domain/channels/records.ts';
import type { Completion } from '#server/cards/view.ts';

/** What stands in a text for the record that it names; what the record is called is shown to those who may see it. */
export const recordWords = {
  need: msg`Need`,
  offer: msg`Offer`,
  allocation: msg`Allocation`,
  task: msg`Task`,
  initiative: msg`Initiative`,
  poll: msg`Poll`,
} satisfies Record<RecordKind, unknown>;

const kindWords = {
  ...recordWords,
  person: null,
  organisation: msg`Organisation`,
  channel: msg`Channel`,
  emoji: null,
} satisfies Record<Completion['kind'], unknown>;

/** Says what somebody or something is; nothing of people and emoji, which show it. */
export function useKindWord() {
  const { i18n } = useLingui();
  return (kind: Completion['kind']) => {
    const word = kindWords[kind];
    return word ? i18n._(word) : null;
  };
}
