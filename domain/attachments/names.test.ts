import { describe, expect, it } from 'vitest';
import { fileName } from './names.ts';

describe('the name of a file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\photo.jpg', 'photo.jpg'],
    ['..', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u0000b.png', 'ab.png'],
    ['تقرير المياه.pdf', 'تقرير المياه.pdf'],
    ['x"; filename=y.txt', 'x filename=y.txt'],
  ])('%j becomes %j', (given, kept) => expect(fileName(given)).toBe(kept));

  it('ends somewhere, and keeps its ending', () => {
    const kept = fileName(`${'é'.repeat(400)}.pdf`);
    expect(kept.length).toBeLessThanOrEqual(120);
    expect(kept.endsWith('.pdf')).toBe(true);
  });
});
