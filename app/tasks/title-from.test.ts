import { expect, it } from 'vitest';
import { titleFrom } from './title-from.ts';

it('the title of a task is the first sentence of what was said', () => {
  expect(titleFrom('**Call** the depot. Then tell us.\nThanks')).toBe('Call the depot.');
  expect(titleFrom('هل يتصل أحد بالمستودع؟ شكرا')).toBe('هل يتصل أحد بالمستودع؟');
  expect(titleFrom('')).toBe('');
  const long = titleFrom('word '.repeat(60));
  expect(long.length).toBeLessThanOrEqual(160);
  expect(long).toMatch(/word…$/);
});
