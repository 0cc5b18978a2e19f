import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { Found, FoundKind } from '#server/search/view.ts';
import { useItemName } from '../resources/item-name.ts';
import type { Place } from './places.ts';

/** A place to go with what it is, as lists of search results show it. */
export interface Line extends Place {
  readonly kind?: string;
  /** What all of its kind are called. */
  readonly group?: string;
  /** BCP 47 tag of the language in which it is named. */
  readonly lang?: string | undefined;
}

const kindWords = {
  mission: msg`Mission`,
  initiative: msg`Initiative`,
  organisation: msg`Organisation`,
  need: msg`Need`,
  offer: msg`Offer`,
  task: msg`Task`,
  channel: msg`Channel`,
} satisfies Record<FoundKind, unknown>;

const groupWords = {
  mission: msg`Missions`,
  initiative: msg`Initiatives`,
  organisation: msg`Organisations`,
  need: msg`Needs`,
  offer: msg`Offers`,
  task: msg`Tasks`,
  channel: msg`Channels`,
} satisfies Record<FoundKind, unknown>;

/** Says what was found in the reader's language: a need or an offer is named by its item. */
export function useFoundLines(found: readonly Found[]): Line[] {
  const { i18n } = useLingui();
  const itemName = useItemName();
  return found.map(({ kind, to, title, item, language, within }) => {
    const named = item ? [itemName(item), title].filter(Boolean).join(' · ') : (title ?? '');
    return {
      to,
      label: kind === 'channel' ? `# ${named}` : named,
      kind: i18n._(kindWords[kind]),
      group: i18n._(groupWords[kind]),
      lang: item ? undefined : (language ?? undefined),
      ...(within && { within }),
    };
  });
}
