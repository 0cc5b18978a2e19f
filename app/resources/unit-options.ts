import { useLingui } from '@lingui/react/macro';
import { type Unit, units } from '#domain/resources/units.ts';
import type { ItemView } from '#server/resources/view-needs.ts';
import type { Option } from '../ui/form/choices.tsx';
import { useItemName } from './item-name.ts';
import { useUnit } from './units.tsx';

/** The units in which so much of an item can be said: its own first, those that convert, and its packs. */
export function useUnitOptions(): (item: ItemView | null) => Option[] {
  const { t } = useLingui();
  const unitWord = useUnit();
  const itemName = useItemName();
  const every = Object.keys(units) as Unit[];
  return (item) => {
    if (!item) {
      return [
        { value: '', label: t`the unit of the item` },
        ...every.map((unit) => ({ value: unit, label: unitWord(unit, 2) })),
      ];
    }
    const own = units[item.unit].dimension;
    const others = every.filter((unit) => unit !== item.unit && units[unit].dimension === own);
    return [
      ...[item.unit, ...others].map((unit) => ({ value: unit, label: unitWord(unit, 2) })),
      ...item.packs.map(({ code, name }) => ({ value: code, label: itemName(name) })),
    ];
  };
}
