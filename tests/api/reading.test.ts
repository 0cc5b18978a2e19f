import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type { Id, MissionId } from '#domain/core/id.ts';
import type { JsonSchema } from '#server/api/example.ts';
import { openApiDocument } from '#server/api/openapi.ts';
import { readings } from '#server/api/readings.ts';
import { approved, type Scene } from '#tests/commands/initiatives/people.ts';
import { organisation } from '#tests/commands/organisations/people.ts';
import { depot, need, offer } from '#tests/commands/resources/people.ts';
import { type HttpWorld, openDoors } from '#tests/support/http.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

interface Path {
  readonly get?: {
    readonly operationId: string;
    readonly responses: { readonly 200: { content: { 'application/json': { schema: JsonSchema } } } };
  };
}

const { paths } = openApiDocument('https://concord.example.org') as unknown as {
  paths: Record<string, Path>;
};

/** One of everything that can be read by its id, and the ids by the names that paths use. */
async function shelves(world: World) {
  const stage = await depot(world);
  const initiativeId = await approved(stage);
  await world.run(stage.coordinator, 'mission.admit-organisation', {
    missionId: stage.missionId,
    organisationId: stage.other.id,
  });
  const needId = await need(stage);
  const offerId = await offer(stage);
  const channel = await world.database.read
    .selectFrom('channel')
    .select('id')
    .where('initiative_id', '=', initiativeId)
    .executeTakeFirstOrThrow();
  const posted = await world.run(await stage.lead.actor(), 'message.post', {
    channelId: channel.id,
    body: 'The first well gives water.',
  });
  const { attachmentId } = await world.run(await stage.lead.actor(), 'attachment.begin', {
    channelId: channel.id,
    name: 'wells.txt',
    size: 12,
    sha256: '0'.repeat(64),
  });
  const ids: Record<string, string> = {
    attachmentId,
    missionId: stage.missionId,
    initiativeId,
    needId,
    offerId,
    organisationId: stage.lead.id,
    channelId: channel.id,
    messageId: posted.messageId,
    stream: `channel:${channel.id}`,
  };
  return { stage, ids };
}

const filled = (path: string, ids: Record<string, string>) =>
  `/api/v1${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? `no ${name}`))}`;

/** What a query cannot be asked without. */
const needed: Readonly<Record<string, string>> = { 'message.search': '?q=wells' };

/** Every row of a list, page by page. */
async function allRows(doors: HttpWorld, path: string, token: string, cursor = 'after') {
  const rows: Record<string, unknown>[] = [];
  const pages: number[] = [];
  let next: string | null = null;
  do {
    const address = new URL(path, doors.origin);
    if (next !== null) address.searchParams.set(cursor, next);
    const { body } = await doors.get(address.pathname + address.search, token);
    pages.push(body.rows.length);
    rows.push(...body.rows);
    next = body.next;
  } while (next !== null);
  return { rows, pages };
}

async function manyPartners(world: World, { coordinator, missionId }: Scene, count: number) {
  for (let at = 0; at < count; at += 1) {
    const { id } = await organisation(world, `Partner ${at % 7} of the lake ${at}`);
    await world.run(coordinator, 'mission.admit-organisation', { missionId, organisationId: id });
  }
}

describeOnBothDatabases('reading over REST', (open) => {
  it('answers every query as its document says, and tells nobody who may not know', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const { stage, ids } = await shelves(world);
    const token = await doors.token(stage.coordinator, ['read']);
    const far = await doors.token(await (await organisation(world, 'Far away')).actor(), ['read']);
    // An upload is its uploader's alone.
    const uploader = await doors.token(await stage.lead.actor(), ['read']);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const hidden: string[] = [];
    for (const { name, path, by } of readings) {
      const reader = name === 'attachment.read' ? uploader : token;
      const address = filled(path, ids) + (needed[name] ?? '');
      const { status, body } = await doors.get(address, reader);
      expect({ name, status, problem: body.reason }).toEqual({ name, status: 200, problem: undefined });
      const schema = paths[path]?.get?.responses[200].content['application/json'].schema;
      const accepts = ajv.compile(schema ?? false);
      expect({ name, accepted: accepts(body), errors: accepts.errors }).toMatchObject({ accepted: true });

      const anonymous = await doors.get(address);
      if (by === 'person') expect({ name, status: anonymous.status }).toEqual({ name, status: 401 });
      const stranger = await doors.get(address, far);
      if (stranger.status !== 200) hidden.push(`${name} ${stranger.status} ${stranger.body.reason}`);
    }
    const closed = readings.filter(({ path }) =>
      /\{(attachmentId|channelId|messageId|organisationId|needId|offerId|stream)\}/.test(path),
    );
    expect(hidden).toEqual(expect.arrayContaining(closed.map(({ name }) => `${name} 404 not_found`)));
  });

  it('pages through a list without losing or repeating a row', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const stage = await depot(world);
    await manyPartners(world, stage, 60);
    const token = await doors.token(stage.coordinator, ['read']);
    const { rows, pages } = await allRows(doors, '/api/v1/organisations', token);
    const stored = await world.database.read.selectFrom('organisation').select('id').execute();
    expect(pages).toEqual([50, stored.length - 50]);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(stored.map(({ id }) => id)));
    const names = rows.map(({ name }) => String(name).toLowerCase());
    expect(names).toEqual(names.toSorted());
    const trail = await allRows(doors, '/api/v1/audit', token);
    const events = await world.database.read
      .selectFrom('event')
      .select('id')
      .where('is_primary', '=', 1)
      .execute();
    // Making the token is an act as well, and reading is none.
    expect(new Set(trail.rows.map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)));
    expect(trail.rows).toHaveLength(events.length);
  });

  it('catches up: messages and events after a number, in order, without a gap', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const { stage, ids } = await shelves(world);
    const lead = await stage.lead.actor();
    const channelId = ids.channelId as Id<'channel'>;
    for (let at = 0; at < 230; at += 1)
      await world.run(lead, 'message.post', { channelId, body: `Message ${at}` });
    const token = await doors.token(lead, ['read']);
    const { rows, pages } = await allRows(doors, `/api/v1/channels/${channelId}/messages`, token, 'since');
    expect(pages).toEqual([100, 100, 31]);
    expect(rows.at(-1)).toMatchObject({ html: expect.stringContaining('Message 229') });
    const seqs = rows.map(({ seq }) => Number(seq));
    expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));

    const heard: number[] = [];
    for (let more = true; more; ) {
      const since = heard.at(-1) ?? 0;
      const { body } = await doors.get(`/api/v1/streams/channel:${channelId}/events?since=${since}`, token);
      heard.push(...body.events.map((event: { seq: number }) => event.seq));
      more = body.more;
    }
    expect(heard).toEqual(heard.map((_, at) => at + 1));
    expect(heard.at(-1)).toBe(Math.max(...seqs));
  });

  it('shows the public what is public: a mission and an approved initiative, its places coarse', async () => {
    const world = await open();
    const doors = await openDoors(world);
    const { ids } = await shelves(world);
    const { body: mission } = await doors.get(`/api/v1/missions/${ids.missionId as MissionId}`);
    expect(mission).toMatchObject({ acronym: 'MINUTEST', initiatives: 1 });
    const { body: initiative } = await doors.get(`/api/v1/initiatives/${ids.initiativeId}`);
    expect(initiative).toMatchObject({ inside: false, places: [{ name: 'Diffa', coarse: true }] });
    expect(Object.keys(initiative)).not.toContain('joins');
    expect(Object.keys(initiative)).not.toContain('facts');
  });
});
