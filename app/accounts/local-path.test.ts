import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('where somebody goes after signing in', () => {
  it.each(['/missions/minusca?view=map', '/account', '/initiatives/0193#needs'])('is %s', (to) => {
    expect(localPath(to)).toBe(to);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/a\\..\\b',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '',
    null,
    '/sign-in?to=/sign-in',
    '/sign-out',
    `/${'a'.repeat(3_000)}`,
  ])('is never %j', (to) => {
    expect(localPath(to)).toBe('/home');
  });
});
