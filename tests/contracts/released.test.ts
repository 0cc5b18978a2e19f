import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandInput, signalInput, subscribeInput, unsubscribeInput } from '#domain/realtime.ts';
import { openApiDocument } from '#server/api/openapi.ts';
import { broken, type OperationPromise, promisesOf } from '#tests/support/promises.ts';

/**
 * What each release promised: the programs and pages made for it are answered by this portal. A release is recorded
 * once, with RECORD_RELEASE=1, and never changed; one that is older than the last may be taken away.
 */
interface Release {
  readonly version: string;
  /** What a page of it sends over its socket, by the name of the event. */
  readonly frames: readonly { readonly name: keyof typeof frames; readonly payload: unknown }[];
  readonly operations: Readonly<Record<string, OperationPromise>>;
}

const folder = resolve(import.meta.dirname, 'released');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const present = promisesOf(openApiDocument('https://concord.example.org'));

const frames = {
  subscribe: subscribeInput,
  unsubscribe: unsubscribeInput,
  command: commandInput,
  signal: signalInput,
};

const stream = 'channel:01a20fda-4e53-765d-ba83-1cab12345678';
const requestId = '01a20fda-4e53-765d-ba83-1cab12345679';
const sent: Release['frames'] = [
  { name: 'subscribe', payload: { stream } },
  { name: 'subscribe', payload: { stream, since: 41 } },
  { name: 'unsubscribe', payload: { stream } },
  { name: 'command', payload: { name: 'message.post', input: {}, requestId } },
  { name: 'signal', payload: { stream, kind: 'typing' } },
  { name: 'signal', payload: { stream, kind: 'presence' } },
];

if (process.env.RECORD_RELEASE === '1') {
  const release: Release = { version, frames: sent, operations: present };
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, `${version}.json`), `${JSON.stringify(release, null, 2)}\n`);
}

const releases = existsSync(folder)
  ? readdirSync(folder).map((file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Release)
  : [];

describe('a release', () => {
  it('is recorded', () => expect(releases.map((release) => release.version)).toContain('0.1.0'));

  for (const release of releases) {
    it(`${release.version}: its programs are answered by this portal`, () => {
      expect(broken(release.operations, present)).toEqual([]);
    });

    it(`${release.version}: what its pages send over their sockets is taken`, () => {
      for (const { name, payload } of release.frames)
        expect(frames[name].safeParse(payload), name).toMatchObject({ success: true });
    });
  }

  it('would be seen to be broken', () => {
    const old = {
      'POST /a': { takes: { body: 'object!', 'body.x': 'string' }, gives: { 'answer.id': 'string!' } },
      'GET /b': { takes: {}, gives: {} },
    };
    const now = {
      'POST /a': {
        takes: { body: 'object!', 'body.x': 'integer', 'body.y': 'string!' },
        gives: { 'answer.id': 'string' },
      },
    };
    expect(broken(old, now)).toEqual([
      'POST /a takes body.x no longer as string',
      'POST /a now asks for body.y',
      'POST /a gives answer.id no longer always',
      'GET /b is gone',
    ]);
    expect(broken(old, old)).toEqual([]);
  });
});
