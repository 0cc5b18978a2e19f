import type { Kysely, KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import type { Visitor } from '#domain/core/actor.ts';
import { unreadByMission } from '#server/channels/queries.ts';
import type { Ask } from '#server/core/act.ts';
import {
  contributionsCsv,
  findOrganisations,
  frame,
  missionPicture,
  neededNow,
  overview,
} from '#server/missions/queries.ts';
import { find } from '#server/search/queries.ts';
import { anItem, approved, plan, type Scene, scene } from '#tests/commands/initiatives/people.ts';
import { coordinator, mission, organisation } from '#tests/commands/organisations/people.ts';
import { depot, need } from '#tests/commands/resources/people.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

/** How many statements a query sends to the database. */
async function statements(world: World, actor: Visitor, query: (ask: Ask) => Promise<unknown>) {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const ask = world.ask(actor);
  const read = (ask.read as unknown as Kysely<unknown>).withPlugin(counter) as unknown as Ask['read'];
  await query({ ...ask, read });
  return count;
}

async function channelOf(world: World, missionId: string, name: string) {
  const { id } = await world.database.read
    .selectFrom('channel')
    .select('id')
    .where('mission_id', '=', missionId as never)
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
}

const needs = async ({ world }: Scene) => [
  { itemId: await anItem(world), quantity: 5, neededBy: '2027-01-15', priority: 'high' as const },
];

describeOnBothDatabases('a mission’s page', (open) => {
  it('shows a visitor what is public, and who takes part the rest', async () => {
    const stage = await depot(await open());
    const { world, lead, outside, coordinator: actor, missionId } = stage;
    const initiativeId = await approved(stage, { needs: await needs(stage) });
    await world.run(await lead.actor(), 'initiative.draft', plan(stage));
    await need(stage);
    const seen = async (who: Visitor) => {
      const view = await overview(world.ask(who), { mission: 'minutest' });
      return [view.entered, view.initiatives, view.needs.open, view.places.some((place) => place.needs > 0)];
    };
    expect(await seen(null)).toEqual([false, 1, 1, false]);
    expect(await seen(await outside.actor())).toEqual([false, 1, 1, false]);
    expect(await seen(await lead.actor())).toEqual([true, 1, 2, true]);
    expect(await seen(actor)).toEqual([true, 1, 2, true]);
    const visitor = await overview(world.ask(null), { mission: missionId });
    expect(visitor.newest.map(({ id }) => id)).toEqual([initiativeId]);
    expect(visitor.tasks[0]).toMatchObject({ code: 'WASH', initiatives: 1, organisations: 1 });
    expect(visitor.themes).toEqual([{ theme: 'wash', initiatives: 1, organisations: 1 }]);
    expect(visitor.partnersSummary).toMatchObject({ count: 3, verified: 2 });
    expect((await neededNow(world.ask(null))).map(({ initiative }) => initiative?.id)).toEqual([
      initiativeId,
    ]);
  });

  it('shows exact places to coordinators only', async () => {
    const stage = await depot(await open());
    const { world, lead, coordinator: actor } = stage;
    await approved(stage);
    await need(stage);
    const at = async (who: Visitor) =>
      (await overview(world.ask(who), { mission: 'minutest' })).places.map(({ latitude }) => latitude);
    expect(await at(null)).toEqual([13.375]);
    expect(new Set(await at(await lead.actor()))).toEqual(new Set([13.375]));
    expect(new Set(await at(actor))).toEqual(new Set([13.3154]));
    const picture = (who: Visitor) => missionPicture(world.ask(who), { mission: 'minutest' });
    expect(await picture(null)).not.toBe(await picture(actor));
  });

  it('says what was said last where the reader may read it', async () => {
    const stage = await scene(await open());
    const { world, missionId, lead, outside, unverified, coordinator: actor } = stage;
    const general = await channelOf(world, missionId, 'general');
    const post = async (who: Visitor, body: string, tlp: 'GREEN' | 'RED' = 'GREEN') =>
      world.run(who, 'message.post', { channelId: general, body, tlp });
    await post(await lead.actor(), 'The road is open.');
    const said = async (who: Visitor) =>
      (await overview(world.ask(who), { mission: 'minutest' })).said.map(({ text }) => text);
    expect(await said(await unverified.actor())).toEqual(['The road is open.']);
    expect(await said(actor)).toEqual(['The road is open.']);
    expect(await said(await outside.actor())).toEqual([]);
    expect(await said(null)).toEqual([]);

    await world.database.transact((tx) =>
      tx.updateTable('channel').set({ history: 'from_joining' }).where('id', '=', general).execute(),
    );
    await world.run(actor, 'mission.admit-organisation', { missionId, organisationId: outside.id });
    expect(await said(await outside.actor())).toEqual([]);
    await post(await lead.actor(), 'The bridge as well.');
    expect(await said(await outside.actor())).toEqual(['The bridge as well.']);
  });

  it('counts unread channels for who is seated, and offers the main channel only to who takes part', async () => {
    const stage = await scene(await open());
    const { world, missionId, lead, outside, unverified } = stage;
    const general = await channelOf(world, missionId, 'general');
    await world.run(await lead.actor(), 'message.post', { channelId: general, body: 'Hello.' });
    const unread = await unreadByMission(world.ask(await unverified.actor()));
    expect(unread[missionId]?.waiting).toContain(general);
    expect(unread[missionId]?.quiet.map(({ id }) => id)).not.toContain(general);
    expect((await unreadByMission(world.ask(await lead.actor())))[missionId]?.waiting).not.toContain(general);
    // Their organisation's own channel belongs to no mission.
    expect(Object.keys(await unreadByMission(world.ask(await outside.actor())))).toEqual(['none']);
    expect(await unreadByMission(world.ask(null))).toEqual({});
    const main = async (who: Visitor) => (await frame(world.ask(who), { mission: 'minutest' })).mainChannelId;
    expect(await main(await lead.actor())).toBe(general);
    expect(await main(await outside.actor())).toBeNull();
    expect(await main(null)).toBeNull();
  });

  it('costs the same number of statements, however much there is', async () => {
    const stage = await depot(await open());
    const { world, lead, coordinator: actor } = stage;
    const counts = async (who: Visitor) => [
      await statements(world, who, (ask) => overview(ask, { mission: 'minutest' })),
      await statements(world, who, (ask) => find(ask, { words: 'e' })),
    ];
    await approved(stage, { needs: await needs(stage) });
    const readers = [null, await lead.actor(), actor];
    // What is compiled once is seen by the count only then.
    for (const reader of readers) await counts(reader);
    const few = [];
    for (const reader of readers) few.push(await counts(reader));
    for (let number = 0; number < 5; number += 1) {
      await approved(stage, { needs: await needs(stage), title: `Wells ${number}` });
      await need(stage);
    }
    const many = [];
    for (const reader of readers) many.push(await counts(reader));
    expect(many).toEqual(few);
    expect(Math.max(...many.flat())).toBeLessThanOrEqual(20);
  });

  it('gives its table of personnel to spreadsheets without a formula in it', async () => {
    const world = await open();
    const missionId = await mission(world);
    const row = { mission_id: missionId, year: 2020, import_id: 'x', country_key: 'k' };
    await world.database.transact((tx) =>
      tx
        .insertInto('contribution')
        .values([
          { ...row, country_name: '=HYPERLINK("x")', sex: 'f', personnel: 3 },
          { ...row, country_name: '=HYPERLINK("x")', sex: 'm', personnel: 40 },
        ])
        .execute(),
    );
    const { name, csv } = await contributionsCsv(world.ask(null), { mission: 'minutest' });
    expect(name).toBe('minutest-uniformed-personnel.csv');
    expect(csv.split('\r\n')[1]).toContain('#service+f');
    expect(csv).toContain(`MINUTEST,"'=HYPERLINK(""x"")",2020,3,40`);
  });

  it('lists to coordinators alone who may be let in, first those who asked', async () => {
    const stage = await scene(await open());
    const { world, lead, other, outside } = stage;
    const actor = await coordinator(world, 'Second Coordinator');
    await organisation(world, 'Quiet Hands', [stage.missionId]);
    const found = async (words: string) =>
      (await findOrganisations(world.ask(actor), { mission: 'minutest', words })).map(
        ({ name, takesPart }) => `${name} ${takesPart}`,
      );
    expect(await found('')).toEqual(['Quiet Hands false']);
    expect(await found('lake')).toEqual(['Lake Alliance true']);
    expect(await found('FAR friends')).toEqual(['Far Friends false']);
    for (const who of [await lead.actor(), await other.actor(), await outside.actor()]) {
      await expect(findOrganisations(world.ask(who), { mission: 'minutest', words: 'a' })).rejects.toThrow(
        'Only the coordinators',
      );
    }
  });
});
