import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openFigures } from '#server/core/figures.ts';
import { scene } from '#tests/commands/initiatives/people.ts';
import { openDoors } from '#tests/support/http.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';

const token = 'figures-for-the-monitor';

describeOnBothDatabases('health', (open) => {
  it('is told: alive, ready, and not ready while the process stops', async () => {
    const { get, portal } = await openDoors(await open());
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok' });
    expect(await get('/readyz')).toMatchObject({ status: 200, body: 'ready' });
    portal.vitals.draining = true;
    expect(await get('/readyz')).toMatchObject({ status: 503, body: 'this process is stopping' });
    expect(await get('/healthz')).toMatchObject({ status: 200 });
  });

  it('is not ready with a schema of another version', async () => {
    const { get, portal } = await openDoors(await open());
    const migrations = portal.database.root as never as {
      deleteFrom(table: string): { where(...it: string[]): { execute(): Promise<unknown> } };
    };
    await migrations.deleteFrom('kysely_migration').where('name', '=', '0012-operations').execute();
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      body: 'the database is not brought up to date',
    });
  });

  it('has figures of what was done, for this machine alone or for who shows the token', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const { other } = await scene(world);
    await doors.get('/api/v1/me', await doors.token(await other.actor(), ['read']));
    await doors.post('/api/v1/initiatives/x/join-requests', {});
    await doors.portal
      .execute('need.close', {}, { actor: null, requestId: 'a', address: '' })
      .catch(() => {});
    const { status, body } = await doors.get('/metrics');
    expect(status).toBe(200);
    expect(body).toContain('concord_requests_total{kind="api",status="200"} 1');
    expect(body).toMatch(/concord_commands_total\{command="need.close",result="\w+"\} 1/);
    const behindProxy = await fetch(`${doors.origin}/metrics`, {
      headers: { 'X-Forwarded-For': '192.0.2.7' },
    });
    expect(behindProxy.status).toBe(404);

    const guarded = await openDoors(world, 10_000, { settings: { METRICS_TOKEN: token } });
    expect((await guarded.get('/metrics')).status).toBe(404);
    expect((await guarded.get('/metrics', 'figures-for-the-monitoR')).status).toBe(404);
    expect((await guarded.get('/metrics', token)).status).toBe(200);
  });
});

it('the dashboard names only figures that there are', async () => {
  const figures = openFigures();
  const stop = figures.watch();
  figures.request('page', 200, 1);
  figures.command('message.post', 'done', 1);
  figures.job('audit.seal', true, 1);
  const { text } = await figures.write();
  stop();
  const there = new Set([...text.matchAll(/^(\w+)[{ ]/gm)].map(([, name]) => name));
  const dashboard = readFileSync('deploy/grafana-dashboard.json', 'utf8');
  const named = [...dashboard.matchAll(/\b((?:concord|nodejs|process)_\w+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !there.has(name))).toEqual([]);
});
