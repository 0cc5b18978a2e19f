import { describe, expect, it } from 'vitest';
import { isSlashed, unslashed } from './slash.ts';

describe('a line that begins with a slash', () => {
  it('is a command where a name follows; addresses and words with a slash in them are messages', () => {
    const commands = ['/need', ' /need x', '/tlp AMBER a\nb'];
    const messages = ['/needs/1', 'and/or', '/ need', '//x', '/Need', '/', ''];
    expect(commands.map(isSlashed)).toEqual([true, true, true]);
    expect(messages.filter(isSlashed)).toEqual([]);
  });

  it('is sent as it is with one slash more, and nothing else loses one', () => {
    expect(unslashed('//need 5')).toBe('/need 5');
    expect(unslashed('///need 5')).toBe('///need 5');
    const others = ['//server/share', '/needs/1', 'see //need', '// note', '5 // 6'];
    expect(others.map(unslashed)).toEqual(others);
  });
});
