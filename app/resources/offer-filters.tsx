import { useLingui } from '@lingui/react/macro';
import { offerKinds } from '#domain/resources/items.ts';
import { offerStates } from '#domain/resources/lifecycle.ts';
import type { NeedChoice } from '#server/resources/view-needs.ts';
import type { OfferBoard } from '#server/resources/view-offers.ts';
import { useActor } from '../shell/root-data.ts';
import { Filters } from '../ui/filters.tsx';
import { categoryWords } from './category-words.ts';
import { useItemName } from './item-name.ts';
import { kindWords, offerStateWords } from './offer-words.ts';

const option = (value: string, label: string) => ({ value, label });

export function OfferFilters({ board }: { board: OfferBoard }) {
  const { t, i18n } = useLingui();
  const actor = useActor();
  const own = {
    name: 'whose',
    label: t`Whose`,
    options: [option('', t`All`), option('own', t`My organisation’s`)],
  };
  return (
    <Filters
      label={t`Narrow the offers`}
      filters={[
        {
          name: 'show',
          label: t`State`,
          options: [
            option('', t`Standing`),
            option('usable', t`Can be promised`),
            option('all', t`All`),
            ...offerStates.map((state) => option(state, i18n._(offerStateWords[state]))),
          ],
        },
        { name: 'item', label: t`Item`, options: useItemOptions(board.items) },
        {
          name: 'kind',
          label: t`Given or lent`,
          options: [option('', t`Both`), ...offerKinds.map((kind) => option(kind, i18n._(kindWords[kind])))],
        },
        {
          name: 'place',
          label: t`Place`,
          options: [option('', t`All places`), ...board.places.map((place) => option(place, place))],
        },
        {
          name: 'lift',
          label: t`Lift`,
          options: [option('', t`With and without`), option('included', t`Included`)],
        },
        ...(actor?.organisation ? [own] : []),
      ]}
    />
  );
}

/** Each category, and under it its items. */
function useItemOptions(items: readonly NeedChoice[]) {
  const { t, i18n } = useLingui();
  const itemName = useItemName();
  const categories = [...new Set(items.map(({ category }) => category))];
  return [
    option('', t`All items`),
    ...categories.flatMap((category) => {
      const words = i18n._(categoryWords[category]);
      const own = items.filter((item) => item.category === category);
      return [
        option(category, words),
        ...own.map(({ id, name }) => option(id, `${words}: ${itemName(name)}`)),
      ];
    }),
  ];
}
