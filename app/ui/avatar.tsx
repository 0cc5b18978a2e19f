import { classNames } from './class-names.ts';

/** The first letters of the first and last word; kept apart so that Arabic letters do not join. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last]
    .map((word) => Array.from(word)[0]?.toLocaleUpperCase() ?? '')
    .filter(Boolean)
    .join('\u200c');
}

/** Stands for a person beside their name, which says who it is. */
export function Avatar({ name, small = false }: { name: string; small?: boolean }) {
  return (
    <bdi
      aria-hidden="true"
      className={classNames(
        'grid flex-none place-items-center rounded-md bg-fill font-semibold text-muted select-none',
        small ? 'size-7 text-tiny' : 'size-8 text-small',
      )}
    >
      {initialsOf(name)}
    </bdi>
  );
}
