import { describe, expect, it } from 'vitest';
import { tokenAt } from './token-at.ts';

/** The caret stands where the bar is. */
const at = (typed: string) => {
  const token = tokenAt(typed.replace('|', ''), typed.indexOf('|'));
  return token && `${token.mark}${token.words} ${token.from}-${token.to}`;
};

describe('the name that is being written', () => {
  it('begins with its mark and ends at the caret', () => {
    expect(at('@|')).toBe('@ 0-1');
    expect(at('Ask @Ami| about it')).toBe('@Ami 4-8');
    expect(at('see #blan|kets')).toBe('#blan 4-9');
    expect(at('well :thumb|')).toBe(':thumb 5-11');
    expect(at('/ne|')).toBe('/ne 0-3');
    expect(at('(@سار|')).toBe('@سار 1-5');
  });

  it('may be of several words, and ends with the last of them', () => {
    expect(at('@Amina Di|')).toBe('@Amina Di 0-9');
    expect(at('@Amina |')).toBeNull();
    expect(at('@one two three four five|')).toBeNull();
  });

  it('is none in an address, a time, a path, after a line or where the name is finished', () => {
    for (const typed of [
      'me@channel|',
      '10:30|',
      ':)|',
      ':a|',
      'and /need|',
      '/needs/1|',
      '/need |',
      'a\n/ne|',
    ])
      expect(at(typed), typed).toBeNull();
    expect(at('@**Amina Diallo**|')).toBeNull();
    expect(at('@Amina\n|')).toBeNull();
  });
});
