import { useReading } from './reading.tsx';
import { sayNumber } from './when.ts';

const KILO = 1_024;

/** How large a file is, in the reader's language; `bytes` is rounded up to what a person compares. */
export function Size({ bytes }: { bytes: number }) {
  const { locale } = useReading();
  return <bdi className="whitespace-nowrap tabular-nums">{saySize(bytes, locale)}</bdi>;
}

export function saySize(bytes: number, locale: string): string {
  const kilobytes = bytes / KILO;
  const [value, unit] = kilobytes < 1_000 ? [kilobytes, 'kilobyte'] : [kilobytes / KILO, 'megabyte'];
  const digits = value < 10 && unit === 'megabyte' ? 1 : 0;
  const shown = Math.max(value, 1 / (digits ? 10 : 1));
  return sayNumber(shown, locale, { style: 'unit', unit, maximumFractionDigits: digits });
}
