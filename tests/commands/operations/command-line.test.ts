import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { examine, examineNode } from '#server/operations/doctor.ts';
import { readSettings } from '#server/settings.ts';
import { ownFolder } from '#tests/support/folder.ts';

const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.concord-'));
const program = join(folder, 'concord.mjs');

beforeAll(async () => {
  await build({
    entryPoints: ['server/cli/main.ts'],
    outfile: program,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `concord` as an administrator does; answers with its exit code and all that it wrote. */
function concord(words: readonly string[], places: string, settings: Readonly<Record<string, string>> = {}) {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'test' as const,
    DATABASE_FILE: join(places, 'concord.sqlite'),
    MAIL_OUTBOX: join(places, 'outbox'),
    BACKUP_FOLDER: join(places, 'backups'),
    ...settings,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    env,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

it('lists what it does, and says how a thing is used that was not understood', () => {
  const places = ownFolder();
  for (const words of [[], ['help'], ['backup', '--help']]) {
    expect(concord(words, places)).toMatchObject({
      code: 0,
      said: expect.stringContaining('concord audit verify'),
    });
  }
  expect(concord(['restor'], places)).toMatchObject({
    code: 2,
    said: expect.stringContaining('concord help'),
  });
  expect(concord(['backup', '--into', 'x'], places)).toMatchObject({
    code: 2,
    said: expect.stringContaining('Use it so: concord backup [--to FOLDER]'),
  });
  expect(readdirSync(places)).toEqual([]);
});

it('backs up, restores, verifies and looks over an installation, one after another', () => {
  const places = ownFolder();
  expect(concord(['doctor'], places)).toMatchObject({
    code: 1,
    said: expect.stringContaining('concord migrate'),
  });
  expect(concord(['migrate'], places).code).toBe(0);
  expect(concord(['doctor'], places)).toMatchObject({
    code: 0,
    said: expect.stringContaining('The portal can run'),
  });
  expect(concord(['audit', 'head'], places)).toEqual({ code: 0, said: '0:\n' });
  expect(concord(['backup'], places).code).toBe(0);
  const [backup = ''] = readdirSync(join(places, 'backups'));
  const from = join(places, 'backups', backup);
  expect(concord(['restore', from], places)).toMatchObject({
    code: 1,
    said: expect.stringContaining('stop the portal and move the database away'),
  });
  const elsewhere = ownFolder();
  expect(concord(['restore', from], elsewhere)).toMatchObject({
    code: 0,
    said: expect.stringContaining('is as it was at'),
  });
  expect(concord(['audit', 'verify'], elsewhere)).toMatchObject({
    code: 0,
    said: expect.stringContaining('whole'),
  });
  expect(concord(['audit', 'verify', '--head', `3:${'A'.repeat(43)}`], elsewhere)).toMatchObject({
    code: 1,
    said: expect.stringContaining('seal 1 is missing'),
  });
  expect(concord(['copy'], elsewhere)).toMatchObject({
    code: 1,
    said: expect.stringContaining('--to postgres://'),
  });
});

it('says of production’s settings what is missing, and runs nothing', () => {
  const { code, said } = concord(['doctor'], ownFolder(), { NODE_ENV: 'production' });
  expect(code).toBe(1);
  expect(said).toContain('ORIGIN is missing');
  expect(said).toContain('SMTP_URL is missing');
});

it('finds what is broken, each with its mend', async () => {
  const places = mkdtempSync(join(tmpdir(), 'concord-doctor-'));
  onTestFinished(() => rmSync(places, { recursive: true }));
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  writeFileSync(join(places, 'a-file'), '');
  writeFileSync(join(places, 'concord.sqlite'), 'this was a database once, and is none any more'.repeat(200));
  const ill = readSettings({
    NODE_ENV: 'test',
    DATABASE_FILE: join(places, 'concord.sqlite'),
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    BACKUP_FOLDER: join(places, 'a-file', 'backups'),
  });
  const findings = await examine(ill);
  const brokenParts = findings.filter(({ state }) => state === 'broken').map(({ part }) => part);
  expect(brokenParts).toEqual(['Database', 'Mail', 'Backups']);
  expect(findings.filter(({ state, mend }) => state !== 'well' && !mend)).toEqual([]);
  const away = { ...ill, databaseUrl: `postgres://127.0.0.1:${port}/concord`, redisUrl: null };
  expect((await examine(away))[0]).toMatchObject({ part: 'Database', state: 'broken' });
  expect(examineNode('18.2.0').state).toBe('broken');
  expect(examineNode('24.1.0').state).toBe('well');
});
