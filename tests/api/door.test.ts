import { expect, it } from 'vitest';
import { errorCodes } from '#domain/core/error-codes.ts';
import { approved, scene } from '#tests/commands/initiatives/people.ts';
import { type Answer, type HttpWorld, openDoors } from '#tests/support/http.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

const stranger = 'cnc_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

/** An initiative that another organisation may ask to join, and a token of that organisation. */
async function joinable(world: World, doors: HttpWorld) {
  const stage = await scene(world);
  const initiativeId = await approved(stage);
  const path = `/api/v1/initiatives/${initiativeId}/join-requests`;
  const token = await doors.token(await stage.other.actor(), ['initiatives']);
  return { ...stage, path, token, initiativeId };
}

function expectProblem(answer: Answer, code: keyof typeof errorCodes, reason: string): void {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({ code, reason, status: answer.status, type: `/docs/errors#${code}` });
  expect(answer.status).toBe(errorCodes[code]);
  expect(answer.body.title).toBeTypeOf('string');
}

const joinsOf = (world: World) => world.database.read.selectFrom('join_request').select('id').execute();

describeOnBothDatabases('a program', (open) => {
  it('acts with a token as its person, within its scopes, and with none or a wrong one not at all', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const { path, token, other } = await joinable(world, doors);
    const body = { brings: 'Two pumps' };
    expectProblem(await doors.post(path, body, { token: stranger }), 'not_signed_in', 'not_signed_in');
    const headers = { Authorization: `Basic ${btoa('a:b')}` };
    expectProblem(await doors.post(path, body, { headers }), 'not_signed_in', 'not_signed_in');
    const reader = await doors.token(await other.actor(), ['read']);
    expectProblem(await doors.post(path, body, { token: reader }), 'forbidden', 'scope_missing');
    expectProblem(await doors.get('/api/v1/me', token), 'forbidden', 'scope_missing');
    expect(await joinsOf(world)).toEqual([]);

    const done = await doors.post(path, body, { token });
    expect(done.status).toBe(200);
    expect(done.headers.get('cache-control')).toBe('no-store');
    const event = await world.database.read
      .selectFrom('event')
      .select(['person_id', 'organisation_id', 'via'])
      .where('type', '=', 'join.requested')
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ person_id: other.personId, organisation_id: other.id, via: 'token' });
  });

  it('without a token is another site’s form: refused before anything is read', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const { path } = await joinable(world, doors);
    const headers = { Origin: 'https://evil.example', Cookie: '__Host-session=anything' };
    expectProblem(await doors.post(path, { brings: 'x' }, { headers }), 'forbidden', 'origin_refused');
  });

  it('may send the same request as often as it likes, also at once: one answer, one record', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const { path, token } = await joinable(world, doors);
    const key = '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';
    const send = () => doors.post(path, { brings: 'Two pumps' }, { token, key });
    const answers = [...(await Promise.all([send(), send(), send(), send()])), await send()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.joinRequestId)).size).toBe(1);
    expect(await joinsOf(world)).toHaveLength(1);
    const bad = await doors.post(path, { brings: 'x' }, { token, key: 'short' });
    expectProblem(bad, 'invalid_input', 'input_invalid');
    expect(bad.body.issues).toEqual([{ path: 'Idempotency-Key', reason: 'field.invalid' }]);
  });

  it('is told every field that is missing or unknown, and what is no JSON object is not read', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const { path, token } = await joinable(world, doors);
    const answer = await doors.post(path, { state: 'accepted', organisation_id: 'x' }, { token });
    expectProblem(answer, 'invalid_input', 'input_invalid');
    expect(answer.body.issues).toEqual([
      { path: 'brings', reason: 'field.required' },
      { path: '', reason: 'field.unknown', params: { name: 'state' } },
      { path: '', reason: 'field.unknown', params: { name: 'organisation_id' } },
    ]);
    for (const body of ['{"brings":', '[]', '"text"', 'null'])
      expectProblem(await doors.post(path, body, { token }), 'invalid_input', 'body_unreadable');
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const sent = await doors.post(path, 'brings=x', { token, headers: form });
    expectProblem(sent, 'invalid_input', 'body_unreadable');
    expectProblem(await doors.get('/api/v1/missions?order=name'), 'invalid_input', 'input_invalid');
    expectProblem(await doors.get('/api/v1/nowhere'), 'not_found', 'not_found');
    expect(await joinsOf(world)).toEqual([]);
  });

  it('that asks too often is told when to come back, and others are not held up', async () => {
    const world = await open();
    const doors = await openDoors(world, 1);
    const { path, token, lead } = await joinable(world, doors);
    const statuses = new Map<number, number>();
    for (let time = 0; time < 125; time += 1) {
      const { status } = await doors.post(path, { brings: 'Two pumps' }, { token });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 200: 1, 409: 119, 429: 5 });
    const refused = await doors.post(path, { brings: 'Two pumps' }, { token });
    expectProblem(refused, 'rate_limited', 'rate_limited');
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBe(refused.body.params.seconds);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    const someoneElse = await doors.token(await lead.actor(), ['initiatives']);
    expect((await doors.post(path, { brings: 'x' }, { token: someoneElse })).status).not.toBe(429);
  });

  it('reads at its own pace: what it reads too fast is limited by itself', async () => {
    const world = await open();
    const doors = await openDoors(world, 1);
    const answers = new Map<number, number>();
    for (let time = 0; time < 605; time += 1) {
      const { status, headers } = await doors.get('/api/v1/missions');
      answers.set(status, (answers.get(status) ?? 0) + 1);
      expect(headers.get('ratelimit-policy')).toBe('"read";q=600;w=60');
      const left = Math.max(0, 599 - time);
      expect(headers.get('ratelimit')).toMatch(new RegExp(`^"read";r=${left};t=[1-6]?[0-9]$`));
    }
    expect(Object.fromEntries(answers)).toEqual({ 200: 600, 429: 5 });
    const refused = await doors.get('/api/v1/missions');
    expect(refused.headers.get('retry-after')).toBe(
      /t=(\d+)/.exec(refused.headers.get('ratelimit') ?? '')?.[1],
    );
  });
});
