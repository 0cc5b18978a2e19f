import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Unit } from '#domain/resources/units.ts';
import { Num } from '../ui/num.tsx';

/** The word of a unit beside so many of it: `1 litre`, `5,000 litres`. */
export function useUnit(): (unit: Unit, count: number) => string {
  const { t } = useLingui();
  return (unit, count) => {
    switch (unit) {
      case 'piece':
        return t`${plural(count, { one: 'piece', other: 'pieces' })}`;
      case 'dozen':
        return t`${plural(count, { one: 'dozen', other: 'dozen' })}`;
      case 'kit':
        return t`${plural(count, { one: 'kit', other: 'kits' })}`;
      case 'set':
        return t`${plural(count, { one: 'set', other: 'sets' })}`;
      case 'litre':
        return t`${plural(count, { one: 'litre', other: 'litres' })}`;
      case 'cubic_metre':
        return t`m³`;
      case 'kilogram':
        return t`kg`;
      case 'tonne':
        return t`${plural(count, { one: 'tonne', other: 'tonnes' })}`;
      case 'metre':
        return t`m`;
      case 'kilometre':
        return t`km`;
      case 'square_metre':
        return t`m²`;
      case 'person':
        return t`${plural(count, { one: 'person', other: 'people' })}`;
      case 'place':
        return t`${plural(count, { one: 'place', other: 'places' })}`;
      case 'dose':
        return t`${plural(count, { one: 'dose', other: 'doses' })}`;
      case 'usd':
        return t`US dollars`;
    }
  };
}

/** A quantity with its unit in the reader's language. */
export function Quantity({ value, unit }: { value: number; unit: Unit }) {
  const word = useUnit();
  return <Num value={value} unit={word(unit, value)} />;
}
