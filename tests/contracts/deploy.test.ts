import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '#server/settings.ts';

const container = readFileSync('Containerfile', 'utf8');
const lines = (pattern: RegExp) => [...container.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the container', () => {
  it('takes of the build stage what the portal runs on, and nothing else', () => {
    const copied = lines(/^COPY --from=build \/concord\/(\S+)/gm);
    expect(copied.sort()).toEqual(['bin', 'build', 'node_modules', 'package.json']);
    // The sources that only the build reads are there to be copied.
    const ignored = readFileSync('.containerignore', 'utf8').split('\n').filter(Boolean);
    for (const needed of ['app', 'db', 'domain', 'public', 'scripts', 'server', 'vite.config.ts']) {
      expect(existsSync(needed)).toBe(true);
      expect(ignored).not.toContain(needed);
    }
    const bundles = readFileSync('scripts/build.mjs', 'utf8');
    const started = /CMD \["node", "--enable-source-maps", "build\/portal\/(\w+)\.js"\]/.exec(container)?.[1];
    expect(bundles).toContain(`./server/${started}.ts`);
    expect(bundles).toContain("outdir: 'build'");
    expect(bundles).toContain('out: `portal/');
  });

  it('is built from the lock, without root and with a look at its health', () => {
    expect(container).toContain('RUN npm ci --include=dev');
    expect(container.indexOf('USER node')).toBeGreaterThan(container.lastIndexOf('RUN '));
    expect(container).toContain('/readyz');
    const stages = lines(/^FROM (\S+)/gm);
    expect(new Set(stages).size).toBe(1);
    const [, major] = /:(\d+)-/.exec(stages[0] ?? '') ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(22);
  });
});

describe('the unit of systemd', () => {
  const unit = readFileSync('deploy/concord.service', 'utf8');

  it('sets only settings that there are, and starts what is built', () => {
    const set = [...unit.matchAll(/^Environment=(\w+)=/gm)].map(([, name]) => name);
    expect(set.filter((name) => !(String(name) in settingsSchema.shape))).toEqual([]);
    expect(unit).toContain('ExecStart=/usr/bin/node --enable-source-maps build/portal/main.js');
    expect(unit).toMatch(/^ProtectSystem=strict$/m);
  });

  it.skipIf(!existsSync('/usr/bin/systemd-analyze') || !existsSync('/usr/bin/node'))(
    'is understood by systemd',
    () => {
      const { stderr, stdout } = spawnSync('systemd-analyze', ['verify', 'deploy/concord.service'], {
        encoding: 'utf8',
      });
      const ours = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('concord.service'));
      expect(ours).toEqual([]);
    },
  );
});

describe('the operator’s guide', () => {
  const guide = readdirSync('docs/operating').map(
    (name) => [name, readFileSync(`docs/operating/${name}`, 'utf8')] as const,
  );

  it('names only settings, commands and files that there are', () => {
    const cli = readdirSync('server/cli')
      .map((name) => readFileSync(`server/cli/${name}`, 'utf8'))
      .join('');
    const unknown = guide.flatMap(([page, text]) => {
      const words = [...text.matchAll(/(?:concord\.mjs|`concord) ([a-z-]+(?: (?:head|verify))?)/g)].map(
        ([, word]) => word ?? '',
      );
      const settings = [...text.matchAll(/\b((?:BACKUP|METRICS|DATABASE|SMTP|MAIL|TRUSTED)_[A-Z]+)\b/g)].map(
        ([, name]) => name ?? '',
      );
      return [
        ...words.filter((word) => word !== 'help' && !cli.includes(`'${word}'`)),
        ...settings.filter((name) => !(name in settingsSchema.shape)),
      ].map((name) => `${page}: ${name}`);
    });
    expect(unknown).toEqual([]);
  });
});
