import type { Names } from '#db/schema/resources.ts';
import { useReading } from '../ui/reading.tsx';

/** Says an item in the reader's language. */
export function useItemName(): (names: Names) => string {
  const { locale } = useReading();
  return (names) => names[locale as keyof Names] ?? names.en;
}
