import { expect, it } from 'vitest';
import { openLog } from '#server/core/log.ts';
import { partners } from '#tests/commands/channels/partners.ts';
import { openDoors } from '#tests/support/http.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';

const canary = {
  password: 'Canary-Password-7731',
  email: 'canary.7732@concord.example',
  text: 'canary text 7733',
  latitude: 5.7734773,
  longitude: 22.7735773,
  query: 'canary-7736',
};

describeOnBothDatabases('the log', (open) => {
  it('says nothing private at its most talkative, and each access that was denied (S28)', async () => {
    const world = await open();
    const lines: string[] = [];
    const log = openLog('debug', { write: (line) => void lines.push(line) });
    const doors = await openDoors(world, 10_000, { log });
    const { lake, missionId, general } = await partners(world);
    const token = await doors.token(await lake.actor(), ['read', 'resources', 'channels']);
    const { portal } = doors;

    const attempt = { email: canary.email, password: canary.password, address: '192.0.2.1', userAgent: 'x' };
    await portal.signIn(attempt).catch(() => {});
    const path = `/api/v1/channels/${general}/messages`;
    await doors.post(path, { body: canary.text, wrong: canary.text }, { token });
    expect((await doors.post(path, { body: canary.text }, { token })).status).toBe(200);
    const item = await world.database.read.selectFrom('item').select('id').executeTakeFirstOrThrow();
    const place = { name: canary.text, latitude: canary.latitude, longitude: canary.longitude };
    const need = { itemId: item.id, quantity: 3, neededBy: '2026-12-12', title: canary.text, place };
    await doors.post(`/api/v1/missions/${missionId}/needs`, need, { token });
    await doors.get(`/api/v1/missions?search=${canary.query}`, token);
    await doors.get(`/reset/${token}`);

    // A fault of the portal itself, in the middle of the act.
    await world.database.root.schema.alterTable('message').renameTo('message_away').execute();
    expect((await doors.post(path, { body: canary.text }, { token })).status).toBe(500);

    const all = lines.join('');
    const found = Object.values({ ...canary, token }).filter((value) => all.includes(String(value)));
    expect(found).toEqual([]);
    expect(all).toContain('request failed');

    lines.length = 0;
    expect((await doors.post(path, { body: canary.text })).status).toBe(403);
    expect((await doors.get('/api/v1/me', `${token}x`)).status).toBe(401);
    const denied = lines.map(
      (line) => JSON.parse(line) as { msg: string; status?: number; requestId?: string },
    );
    expect(denied.filter(({ msg }) => msg === 'denied').length).toBeGreaterThan(0);
    for (const status of [401, 403]) {
      expect(denied).toContainEqual(expect.objectContaining({ status, requestId: expect.any(String) }));
    }
  });
});
