import { cleanLine } from '../core/text.ts';

const LONGEST = 120;
/** What file systems and readers of lists read otherwise than it is written. */
const AMISS = /[<>:"|?*\\/%;\u061C]/g;

/** The name of a file without its folders, without signs that turn its order round, and never hidden. */
export function fileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = cleanLine(last)
    .replaceAll(AMISS, '')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (clean === '') return 'file';
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  const stem = Array.from(clean.slice(0, clean.length - ending.length))
    .slice(0, LONGEST - ending.length)
    .join('');
  return (stem || 'file') + ending;
}
