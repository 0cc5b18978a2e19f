import { useReading } from './reading.tsx';
import { sayNumber } from './when.ts';

interface NumProps {
  value: number;
  /** `percent` takes a share between 0 and 1. */
  as?: 'number' | 'percent' | 'compact';
  /** Written after the number and kept on its line. */
  unit?: string | undefined;
}

const options = {
  number: {},
  percent: { style: 'percent', maximumFractionDigits: 0 },
  compact: { notation: 'compact', maximumFractionDigits: 1 },
} satisfies Record<string, Intl.NumberFormatOptions>;

/** A number in the reader's language, isolated from the direction of the text around it. */
export function Num({ value, as = 'number', unit }: NumProps) {
  const { locale } = useReading();
  return (
    <bdi className="whitespace-nowrap tabular-nums">
      {sayNumber(value, locale, options[as])}
      {unit ? ` ${unit}` : null}
    </bdi>
  );
}
