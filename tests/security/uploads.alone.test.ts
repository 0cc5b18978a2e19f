import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentLimits } from '#domain/attachments/kinds.ts';
import {
  gifAndScript,
  HIDDEN,
  htmlAndPdf,
  onlyCalledGif,
  pdfAndHtml,
  pngOf,
  svgWithScript,
  zipBomb,
} from '#tests/support/hostile-files.ts';
import { openTestPortal, type TestPortal } from '#tests/support/portal.ts';
import { pdf, photo } from '#tests/support/samples.ts';
import { channelNamed } from '#tests/support/story.ts';

const MEGABYTE = 1024 * 1024;
const RLO = '\u202E';

let server: TestPortal;
let writer: string;
let reader: string;
let channelId: string;

beforeAll(async () => {
  server = await openTestPortal();
  writer = await server.cookieOf('ngo');
  reader = await server.cookieOf('logistics');
  channelId = await channelNamed(server.portal, 'general');
});
afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

function post(path: string, input: object, cookie = writer): Promise<Response> {
  const headers = { Cookie: cookie, Origin: server.origin, 'Content-Type': 'application/json' };
  return fetch(`${server.address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(input) });
}

interface Answer {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly reason?: string;
  readonly issues?: { readonly reason: string }[];
}

async function upload(name: string, bytes: Uint8Array): Promise<Answer> {
  const file = { name, content: Buffer.from(bytes).toString('base64') };
  return (await (await post(`/channels/${channelId}/attachments/whole`, { file })).json()) as Answer;
}

async function refusal(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const { reason, issues } = await upload(name, bytes);
  return issues?.[0]?.reason ?? reason;
}

const served = (id: string, part: string, cookie = reader) =>
  fetch(`${server.address}/attachments/${id}/${part}`, { headers: { Cookie: cookie } });

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** What is missing in the headers of a file. */
function faultsOf({ headers }: Response, { type, inline }: { type: string; inline: boolean }): string[] {
  const rules: [string, boolean][] = [
    ['its type', headers.get('content-type') === type],
    ['nosniff', headers.get('x-content-type-options') === 'nosniff'],
    ['a sandbox', headers.get('content-security-policy') === "default-src 'none'; sandbox"],
    ['for its own pages', headers.get('cross-origin-resource-policy') === 'same-origin'],
    ['to be saved', inline || (headers.get('content-disposition')?.startsWith('attachment;') ?? false)],
  ];
  return rules.filter(([, kept]) => !kept).map(([rule]) => rule);
}

describe('a file that is not what it seems', () => {
  it('is drawn anew where it is a picture, and nothing of what was hidden in it is left', async () => {
    const { id } = await upload('fun.gif', await gifAndScript());
    await post(`/channels/${channelId}/messages`, { body: '', attachments: [id] });
    for (const part of ['small', 'large']) {
      const response = await served(id, part);
      expect(faultsOf(response, { type: 'image/webp', inline: true })).toEqual([]);
      const bytes = await bytesOf(response);
      expect((await sharp(bytes).metadata()).format).toBe('webp');
      expect(bytes.includes(HIDDEN)).toBe(false);
    }
    expect((await served(id, 'file')).status).toBe(404);
  });

  it('is only ever saved where it is a document, whatever else it would be', async () => {
    const { id } = await upload('report.pdf', pdfAndHtml(pdf()));
    await post(`/channels/${channelId}/messages`, { body: '', attachments: [id] });
    expect(faultsOf(await served(id, 'file'), { type: 'application/pdf', inline: false })).toEqual([]);
    expect((await bytesOf(await served(id, 'small'))).includes(HIDDEN)).toBe(false);
    const text = await upload('page.txt', svgWithScript);
    const own = await served(text.id, 'file', writer);
    expect(faultsOf(own, { type: 'text/plain; charset=utf-8', inline: false })).toEqual([]);
  });

  it.each([
    ['fun.gif', onlyCalledGif, 'attachments.unreadable'],
    ['report.pdf', htmlAndPdf(pdf()), 'attachments.not_what_it_says'],
    ['logo.svg', svgWithScript, 'attachments.kind'],
    ['logo.png', svgWithScript, 'attachments.not_what_it_says'],
    ['page.html', Buffer.from('<script>1</script>'), 'attachments.kind'],
    ['run.exe', Buffer.from('MZ'), 'attachments.kind'],
    [`photo${RLO}gpj.exe`, Buffer.from('MZ'), 'attachments.kind'],
    ['wide.png', pngOf(50_000, 50_000), 'attachments.too_many_pixels'],
    ['empty.txt', Buffer.alloc(0), 'attachments.empty'],
    ['over.txt', Buffer.alloc(attachmentLimits.wholeBytes + 1, 'a'), 'too_large'],
  ])('%j is refused', async (name, bytes, reason) => expect(await refusal(name, bytes)).toBe(reason));

  it('is refused before a byte of it is sent, where it says that it is too large', async () => {
    const announced = { name: 'a.pdf', size: attachmentLimits.fileBytes + 1, sha256: 'a'.repeat(64) };
    const response = await post(`/channels/${channelId}/attachments`, announced);
    expect(((await response.json()) as Answer).issues?.[0]?.reason).toBe('too_large');
  });
});

describe('what a file says beside its content', () => {
  it('is not passed on: neither the place of a photo nor who made it', async () => {
    const { id } = await upload('well.jpg', await photo());
    for (const part of ['small', 'large']) {
      const bytes = await bytesOf(await served(id, part, writer));
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      for (const mark of ['CanaryPhone', 'CanaryOwner', 'GPS']) expect(bytes.includes(mark)).toBe(false);
    }
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['..\\..\\boot.txt', 'boot.txt'],
    [`annex${RLO}fdp.txt`, 'annexfdp.txt'],
  ])('its name %j becomes %j', async (given, kept) => {
    const { id, name } = await upload(given, Buffer.from('water'));
    expect(name).toBe(kept);
    const disposition = (await served(id, 'file', writer)).headers.get('content-disposition');
    expect(disposition).toBe(`attachment; filename="file"; filename*=UTF-8''${kept}`);
  });
});

describe('a file made to fill the memory', () => {
  it('is refused, or looked at, without filling it', async () => {
    const bombs: [string, Buffer, string][] = [
      ['table.xlsx', await zipBomb('[Content_Types].xml', 300), 'attachments.not_what_it_says'],
      ['photo.jpg', await zipBomb('photo.jpg', 300), 'attachments.not_what_it_says'],
      ['wide.png', pngOf(50_000, 50_000), 'attachments.too_many_pixels'],
    ];
    // Once for what is loaded at first use.
    await upload('well.jpg', await photo());
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 5);
    for (const [name, bytes, reason] of bombs)
      expect([name, await refusal(name, bytes)]).toEqual([name, reason]);
    await upload('large.jpg', await photo(4_000, 3_000));
    clearInterval(watch);
    most = Math.max(most, process.memoryUsage().rss);
    const grown = Math.round((most - before) / MEGABYTE);
    console.log(`memory grew by ${grown} MB while files made to fill it were looked at`);
    expect(grown).toBeLessThan(100);
  });
});
