/** Where somebody was going, if it is a page of this portal; anything else leads home. */
export function localPath(to: string | null, otherwise = '/home'): string {
  if (!to || to.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(to) || to.includes('\\'))
    return otherwise;
  return /^\/sign-(in|out)\b/.test(to) ? otherwise : to;
}
