import { expect, it } from 'vitest';
import { muteAsked } from './muted-by-line.ts';

it('a line says whom to mute, for how long and why', () => {
  expect(muteAsked('@**Amina Diallo** 24 Off topic again')).toEqual({
    called: 'Amina Diallo',
    hours: '24',
    reason: 'Off topic again',
  });
  expect(muteAsked('@Amina 1')).toEqual({ called: 'Amina', hours: '1', reason: '' });
  expect(muteAsked('@Amina 3 warnings')).toEqual({ called: 'Amina', hours: null, reason: '3 warnings' });
  expect(muteAsked('Off topic')).toEqual({ called: '', hours: null, reason: 'Off topic' });
  expect(muteAsked('')).toEqual({ called: '', hours: null, reason: '' });
});
