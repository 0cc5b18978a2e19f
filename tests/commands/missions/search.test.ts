import { expect, it } from 'vitest';
import type { Visitor } from '#domain/core/actor.ts';
import { PortalError } from '#domain/core/errors.ts';
import { loadChannel } from '#server/channels/access.ts';
import type { Ask } from '#server/core/act.ts';
import { loadInitiative } from '#server/initiatives/access.ts';
import { loadOrganisation } from '#server/organisations/access.ts';
import { loadNeed, loadOffer } from '#server/resources/access.ts';
import { find } from '#server/search/queries.ts';
import type { FoundKind } from '#server/search/view.ts';
import { loadTask } from '#server/tasks/access.ts';
import { approved, plan } from '#tests/commands/initiatives/people.ts';
import { coordinator, mission, organisation } from '#tests/commands/organisations/people.ts';
import { depot, need, offer } from '#tests/commands/resources/people.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';

const loaders: Record<Exclude<FoundKind, 'mission'>, (ask: Ask, id: never) => Promise<unknown>> = {
  initiative: loadInitiative,
  organisation: loadOrganisation,
  need: loadNeed,
  offer: loadOffer,
  task: loadTask,
  channel: loadChannel,
};

const may = (ask: Ask, kind: keyof typeof loaders, id: string) =>
  loaders[kind](ask, id as never).then(
    () => true,
    (error: unknown) => {
      expect(error).toBeInstanceOf(PortalError);
      return false;
    },
  );

describeOnBothDatabases('the search', (open) => {
  it('finds exactly what each may see, of every kind', async () => {
    const stage = await depot(await open());
    const { world, missionId, lead, other, outside, unverified, coordinator: actor, item } = stage;
    const title = 'Zanzibar';
    const approvedId = await approved(stage, { title: 'Zanzibar wells' });
    const { initiativeId: draft } = await world.run(await lead.actor(), 'initiative.draft', {
      ...plan(stage),
      title: 'Zanzibar draft',
    });
    const needId = await need(stage, { title });
    const offerId = await offer(stage, { title });
    const drafted = await world.run(await outside.actor(), 'offer.draft', {
      missionId,
      itemId: await item('blanket'),
      quantity: 1,
      availableFrom: '2026-11-24',
      availableUntil: '2027-01-31',
      readiness: '1',
      title,
    } as never);
    const hidden = await organisation(world, 'Zanzibar Friends');
    const { channelId } = await world.run(actor, 'channel.create', {
      missionId,
      name: 'zanzibar',
      class: 'mixed',
      tlpCeiling: 'GREEN',
      history: 'all',
      announcementOnly: false,
    } as never);
    const { id: ownChannel } = await world.database.read
      .selectFrom('channel')
      .select('id')
      .where('initiative_id', '=', approvedId)
      .executeTakeFirstOrThrow();
    const { id: ofFriends } = await world.database.read
      .selectFrom('channel')
      .select('id')
      .where('organisation_id', '=', hidden.id)
      .executeTakeFirstOrThrow();
    const things: [keyof typeof loaders, string][] = [
      ['initiative', approvedId],
      ['initiative', draft],
      ['need', needId],
      ['offer', offerId],
      ['offer', drafted.offerId],
      ['organisation', hidden.id],
      ['channel', channelId],
      ['channel', ownChannel],
      ['channel', ofFriends],
    ];
    const readers: Visitor[] = [
      null,
      await lead.actor(),
      await other.actor(),
      await outside.actor(),
      await unverified.actor(),
      await hidden.actor(),
      actor,
    ];
    let seen = 0;
    for (const reader of readers) {
      const ask = world.ask(reader);
      const found = await find(ask, { words: 'ZANZI' });
      for (const [kind, id] of things) {
        const listed = found.some((one) => one.kind === kind && one.id === id);
        expect([kind, id, listed]).toEqual([kind, id, await may(ask, kind, id)]);
        seen += Number(listed);
      }
      // Nothing else is named: what is hidden leaves no trace.
      expect(found.every((one) => things.some(([, id]) => id === one.id))).toBe(true);
    }
    expect(seen).toBeGreaterThan(15);
    expect(await find(world.ask(null), { words: 'zanzibar' })).toHaveLength(1);
  });

  it('finds items in every language, without accents and case, and Arabic however it is written', async () => {
    const stage = await depot(await open());
    const { world, lead } = stage;
    const needId = await need(stage);
    const reader = world.ask(await lead.actor());
    const ids = async (words: string) => (await find(reader, { words })).map(({ id }) => id);
    const { name } = await world.database.read
      .selectFrom('item')
      .select('name')
      .where('code', '=', 'blanket')
      .executeTakeFirstOrThrow();
    for (const each of Object.values(JSON.parse(name) as Record<string, string>)) {
      expect(await ids(each.toUpperCase())).toContain(needId);
    }
    const arabic = await organisation(world, 'منظمة الإغاثة', [stage.missionId]);
    await world.run(stage.coordinator, 'mission.admit-organisation', {
      missionId: stage.missionId,
      organisationId: arabic.id,
    });
    expect(await ids('منظمه الاغاثه')).toContain(arabic.id);
    expect(await ids('%')).toEqual([]);
    expect(await ids('  ')).toEqual([]);
  });

  it('follows a name that changes, and finds missions by their areas', async () => {
    const world = await open();
    await mission(world, 'MINULAKE');
    const actor = await coordinator(world);
    const own = await organisation(world, 'Old Name');
    await world.run(await own.actor(), 'organisation.update', {
      organisationId: own.id,
      version: 1,
      name: 'Éclair Nouveau',
      language: 'fr',
    } as never);
    const found = async (words: string) =>
      (await find(world.ask(actor), { words })).map(({ kind, title }) => `${kind} ${title}`);
    expect(await found('eclair')).toEqual(['organisation Éclair Nouveau']);
    expect(await found('old name')).toEqual([]);
    expect(await found('lake')).toContain('mission Test mission');
  });
});
