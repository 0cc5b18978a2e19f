import { useLingui } from '@lingui/react/macro';
import { type Theme, themes } from '#domain/missions/themes.ts';
import { priorities } from '#domain/resources/items.ts';
import { needStates } from '#domain/resources/lifecycle.ts';
import type { GapBoard, NeedChoice } from '#server/resources/view-needs.ts';
import { themeWords } from '../missions/theme-words.ts';
import { useActor } from '../shell/root-data.ts';
import { Filters } from '../ui/filters.tsx';
import { categoryWords } from './category-words.ts';
import { useItemName } from './item-name.ts';
import { needStateWords, priorityWords } from './need-words.ts';

export function GapFilters({ board }: { board: GapBoard }) {
  const { t, i18n } = useLingui();
  const actor = useActor();
  const option = (value: string, label: string) => ({ value, label });
  const own = {
    name: 'whose',
    label: t`Whose`,
    options: [option('', t`All`), option('own', t`My organisation’s`)],
  };
  return (
    <Filters
      label={t`Narrow the needs`}
      filters={[
        {
          name: 'show',
          label: t`State`,
          options: [
            option('', t`Not received yet`),
            option('gaps', t`Only gaps`),
            option('all', t`All`),
            ...needStates.map((state) => option(state, i18n._(needStateWords[state]))),
          ],
        },
        {
          name: 'priority',
          label: t`Urgency`,
          options: [
            option('', t`Any`),
            ...priorities.map((priority) => option(priority, i18n._(priorityWords[priority]))),
          ],
        },
        { name: 'item', label: t`Item`, options: useItemOptions(board.items) },
        {
          name: 'theme',
          label: t`Cluster or theme`,
          options: [
            option('', t`All`),
            ...(Object.keys(themes) as Theme[]).map((theme) => option(theme, i18n._(themeWords[theme]))),
          ],
        },
        {
          name: 'place',
          label: t`Place`,
          options: [option('', t`All places`), ...board.places.map((place) => option(place, place))],
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
    { value: '', label: t`All items` },
    ...categories.flatMap((category) => {
      const words = i18n._(categoryWords[category]);
      return [
        { value: category, label: words },
        ...items
          .filter((item) => item.category === category)
          .map(({ id, name }) => ({ value: id, label: `${words}: ${itemName(name)}` })),
      ];
    }),
  ];
}
