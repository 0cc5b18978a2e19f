import { useLingui } from '@lingui/react/macro';
import { initiativeStates } from '#domain/initiatives/lifecycle.ts';
import { type Theme, themes } from '#domain/missions/themes.ts';
import { itemCategories } from '#domain/resources/items.ts';
import { themeWords } from '../missions/theme-words.ts';
import { categoryWords } from '../resources/category-words.ts';
import { useActor } from '../shell/root-data.ts';
import { Filters } from '../ui/filters.tsx';
import { stateWords } from './state-words.ts';

/** By these names the address narrows a list of initiatives. */
export const narrowingNames = ['q', 'theme', 'area', 'state', 'need', 'mine'] as const;

export function InitiativeFilters({ areas }: { areas: readonly string[] }) {
  const { t, i18n } = useLingui();
  const actor = useActor();
  const option = (value: string, label: string) => ({ value, label });
  const own = {
    name: 'mine',
    label: t`Whose`,
    options: [option('', t`All`), option('own', t`My organisation’s`)],
  };
  return (
    <Filters
      label={t`Search initiatives`}
      search={t`Words in title, text, place or organisation`}
      filters={[
        {
          name: 'theme',
          label: t`Theme`,
          options: [
            option('', t`All themes`),
            ...(Object.keys(themes) as Theme[]).map((theme) => option(theme, i18n._(themeWords[theme]))),
          ],
        },
        {
          name: 'area',
          label: t`Area`,
          options: [option('', t`All areas`), ...areas.map((area) => option(area, area))],
        },
        {
          name: 'need',
          label: t`Still needs`,
          options: [
            option('', t`Anything or nothing`),
            ...itemCategories.map((category) => option(category, i18n._(categoryWords[category]))),
          ],
        },
        {
          name: 'state',
          label: t`State`,
          options: [
            option('', t`All but cancelled`),
            ...initiativeStates.map((state) => option(state, i18n._(stateWords[state]))),
          ],
        },
        ...(actor?.organisation ? [own] : []),
      ]}
    />
  );
}
