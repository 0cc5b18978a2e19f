import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('a table as CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=1'])('takes the force from %j', (formula) => {
    const [written = ''] = toCsv([[formula, 'b']])
      .slice(1)
      .split(',b');
    expect(written.replaceAll('"', '').startsWith("'")).toBe(true);
  });

  it('keeps numbers, quotes what separates and leaves nothing where nothing is', () => {
    expect(toCsv([['a,b', 'say "no"', -5, null, 'two\nlines']])).toBe(
      '\uFEFF"a,b","say ""no""",-5,,"two\nlines"\r\n',
    );
  });
});
