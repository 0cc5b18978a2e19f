import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Waiting } from './outbox-store.ts';
import { uploadFiles } from './upload-files.ts';

const CHANNEL = '01a20c82-bf3c-7017-9002-7b0fd912bc7d';
const whole = new Uint8Array(300_000).map((_, at) => at % 251);

const message = (round = 0): Waiting => ({
  requestId: '01a20c82-bf3c-7017-9002-7b0fd912bc7e',
  personId: 'amina',
  organisationId: 'trust',
  channelId: CHANNEL,
  body: 'The well',
  tlp: 'GREEN',
  replyTo: null,
  at: '2026-11-24T09:00:00.000Z',
  refusal: null,
  round,
  files: [{ key: 'f0', name: 'well.jpg', content: new Blob([whole]), description: 'A well' }],
});

/** A portal that keeps what arrives, behind a link that is cut where it is told. */
function farPortal({ cutAt = [], refuse = '' }: { cutAt?: number[]; refuse?: string } = {}) {
  const uploads = new Map<string, { kept: Uint8Array[]; ready: boolean }>();
  const cuts = [...cutAt];
  let pieces = 0;
  const received = (id: string) => (uploads.get(id)?.kept ?? []).reduce((sum, { length }) => sum + length, 0);
  const problem = (status: number, reason: string) =>
    Response.json(
      { code: status === 404 ? 'not_found' : 'invalid_input', reason, title: reason },
      { status },
    );
  async function answer(path: string, { method = 'GET', body, headers }: RequestInit): Promise<Response> {
    const [, id = '', offset] = /attachments\/([\w.-]+)(?:\/pieces\/(\d+))?/.exec(path) ?? [];
    if (path.endsWith('/attachments')) {
      const number = String(new Headers(headers).get('Idempotency-Key'));
      if (!uploads.has(number)) uploads.set(number, { kept: [], ready: false });
      return Response.json({ attachmentId: number, received: 0 });
    }
    const upload = uploads.get(id);
    if (!upload) return problem(404, 'not_found');
    if (method === 'GET')
      return Response.json({ state: upload.ready ? 'ready' : 'uploading', received: received(id) });
    if (path.endsWith('/finish')) {
      if (refuse) return problem(422, refuse);
      upload.ready = true;
      return Response.json({ id });
    }
    pieces += 1;
    if (Number(offset) === received(id)) upload.kept.push(new Uint8Array(await (body as Blob).arrayBuffer()));
    // It arrived, and the answer was lost.
    if (cuts[0] === pieces) {
      cuts.shift();
      throw new TypeError('cut');
    }
    return Response.json({ received: received(id) });
  }
  vi.stubGlobal('fetch', answer);
  return { uploads, sent: () => pieces };
}

const uploading = { told: () => {}, wanted: () => true };

describe('the files of a message', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('go on from what the portal keeps, however often they are cut', async () => {
    const portal = farPortal({ cutAt: [1, 2] });
    const progress: number[] = [];
    const told = (_file: string, bytes: number) => void progress.push(bytes);
    for (const _cut of [1, 2])
      await expect(uploadFiles(message(), { ...uploading, told })).rejects.toThrow('cut');
    const done = await uploadFiles(message(), { ...uploading, told });
    expect(done.ok && done.attachments).toHaveLength(1);
    const [upload] = portal.uploads.values();
    expect(Buffer.concat(upload?.kept ?? []).equals(Buffer.from(whole))).toBe(true);
    expect(portal.uploads.size).toBe(1);
    expect(progress.at(-1)).toBe(whole.length);
    // 64 KB, again 64 KB after the first cut, and what is left after the second; nothing twice.
    expect(portal.sent()).toBe(upload?.kept.length);
    const sent = portal.sent();
    expect(await uploadFiles(message(), uploading)).toEqual(done);
    expect(portal.sent()).toBe(sent);
  });

  it('that are refused say which one and why; on another try they are sent anew', async () => {
    farPortal({ refuse: 'attachments.unreadable' });
    expect(await uploadFiles(message(), uploading)).toMatchObject({
      ok: false,
      reason: 'attachments.unreadable',
      file: 'f0',
    });
    const portal = farPortal();
    await uploadFiles(message(1), uploading);
    expect([...portal.uploads.keys()]).toEqual([`${message().requestId}.f0.1`]);
  });

  it('of a message that was taken back go no further', async () => {
    const portal = farPortal();
    let asked = 0;
    const wanted = () => (asked += 1) < 2;
    await expect(uploadFiles(message(), { ...uploading, wanted })).rejects.toThrow('taken back');
    expect(portal.sent()).toBe(1);
  });
});
