import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { DAY_MS, type Id } from '#domain/core/id.ts';
import { channelStream, userStream } from '#domain/core/streams.ts';
import { moderationLog, readChannel } from '#server/channels/queries.ts';
import { moderationFigures, report, reportsToDecide, waitingForMe } from '#server/moderation/queries.ts';
import { drawEvents } from '#server/realtime/draw.ts';
import { partners, post } from '#tests/commands/channels/partners.ts';
import { coordinator } from '#tests/commands/organisations/people.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';

const insult = 'You are all thieves';

/** A message of Lake Water that Road Repair reports, and two who may decide. */
async function reported(world: World, rule: 'respect' | 'danger' = 'respect') {
  const place = await partners(world);
  const second = await coordinator(world, 'Coordinator Carla');
  const { messageId } = await post(world, await place.lake.actor(), place.general, insult);
  const note = 'Again and again';
  const made = await world.run(await place.road.actor(), 'message.report', { messageId, rule, note });
  return { ...place, second, messageId, reportId: made.reportId as Id<'report'>, hidden: made.hidden };
}

const uphold = { outcome: 'upheld', rule: 'respect', reason: 'Insults help nobody' } as const;
const dismiss = { outcome: 'dismissed', rule: 'respect', reason: 'Harsh, but no insult' } as const;

const textIn = async (world: World, actor: Actor, { general }: { general: Id<'channel'> }) => {
  const { messages } = await readChannel(world.ask(actor), { channelId: general });
  return messages.map(({ state, html }) => [state, html !== null]);
};

describeOnBothDatabases('a report of a message', (open) => {
  it('keeps the message as it stood, and goes to those who moderate, not to its author or theirs', async () => {
    const world = await open();
    const place = await reported(world);
    const { lake, road, coordinator: keeper, reportId, messageId } = place;
    await world.run(await lake.actor(), 'message.remove', { messageId });
    const view = await report(world.ask(keeper), { reportId });
    expect(view).toMatchObject({
      as: 'decider',
      said: { html: `<p dir="auto">${insult}</p>` },
      reporter: { organisation: 'Road Repair', note: 'Again and again' },
      hidden: null,
    });
    // A coordinator who is also of the author's organisation is no judge of it.
    await world.database.transact(async (tx) => {
      await tx
        .insertInto('membership')
        .values({
          id: world.clock.newId(),
          person_id: place.second.personId,
          organisation_id: lake.id,
          role: 'member',
          since: world.clock.now(),
          ended_at: null,
        })
        .execute();
    });
    expect(await reportsToDecide(world.ask(place.second))).toEqual([]);
    const refused = { reportId, ...uphold };
    expect(await world.refusal(place.second, 'report.decide', refused)).toBe('not_found');
    expect(await world.refusal(await place.stranger.actor(), 'report.decide', refused)).toBe('not_found');
    expect(await world.refusal(await road.actor(), 'report.decide', refused)).toBe('not_yours_to_do');
    expect(await world.refusal(await lake.actor(), 'report.decide', refused)).toBe('not_yours_to_do');
    expect(await world.refusal(await lake.actor(), 'message.report', { messageId, rule: 'truth' })).toBe(
      'channels.removed_already',
    );
  });

  it('is made once by a person, by who reads the message, and never of one’s own', async () => {
    const world = await open();
    const { lake, road, stranger, messageId } = await reported(world);
    const again = { messageId, rule: 'truth' };
    expect(await world.refusal(await road.actor(), 'message.report', again)).toBe(
      'moderation.reported_already',
    );
    expect(await world.refusal(await lake.actor(), 'message.report', again)).toBe('moderation.own_message');
    expect(await world.refusal(await stranger.actor(), 'message.report', again)).toBe('not_found');
  });

  it('tells nobody but those who decide who made it', async () => {
    const world = await open();
    const place = await reported(world, 'danger');
    const { lake, road, coordinator: keeper, second, reportId, general } = place;
    await world.run(keeper, 'report.decide', { reportId, ...dismiss });
    await world.run(await road.actor(), 'report.appeal', { reportId, text: 'It does name them' });
    await world.run(second, 'report.settle', { reportId, outcome: 'confirmed', reason: 'It does not' });
    for (const stream of [channelStream(general), userStream(lake.personId)]) {
      const heard = await drawEvents(world.database.read, stream, { since: 0, limit: 99 });
      const after = heard.filter(({ type }) => /^report\.|hidden|shown/.test(type));
      expect(after.length).toBeGreaterThan(0);
      expect(JSON.stringify(after)).not.toContain(road.personId);
    }
    const view = await report(world.ask(await lake.actor()), { reportId });
    expect(JSON.stringify(view)).not.toContain(road.personId);
    expect(view.reporter).toBeNull();
    const log = await moderationLog(world.ask(await lake.actor()), { channelId: general });
    expect(JSON.stringify(log)).not.toContain((await road.actor()).name);
  });

  it('hides at once what may put somebody in danger, until it is decided on', async () => {
    const world = await open();
    const place = await reported(world, 'danger');
    const { lake, coordinator: keeper, reportId } = place;
    expect(place.hidden).toBe(true);
    expect(await textIn(world, await lake.actor(), place)).toEqual([['held', false]]);
    await world.run(keeper, 'report.decide', { reportId, ...dismiss });
    expect(await textIn(world, await lake.actor(), place)).toEqual([['posted', true]]);
  });

  it('is hidden by who took it, and given to somebody who may decide, or refused', async () => {
    const world = await open();
    const place = await reported(world);
    const { lake, coordinator: keeper, second, reportId } = place;
    await world.run(keeper, 'report.hide', { reportId, hidden: true });
    expect(await textIn(world, await lake.actor(), place)).toEqual([['held', false]]);
    expect(await world.refusal(keeper, 'report.hide', { reportId, hidden: true })).toBe(
      'moderation.nothing_to_hide',
    );
    expect(await world.refusal(keeper, 'report.assign', { reportId, personId: lake.personId })).toBe(
      'input_invalid',
    );
    await world.run(keeper, 'report.assign', { reportId, personId: second.personId });
    const [item] = await reportsToDecide(world.ask(keeper));
    expect(item).toMatchObject({ state: 'assigned', assignedTo: { personId: second.personId } });
    expect(item && item.due > item.at).toBe(true);
  });
});

describeOnBothDatabases('a decision on a report', (open) => {
  it('removes the message, mutes its author, cites the rule, and tells both', async () => {
    const world = await open();
    const place = await reported(world);
    const { lake, road, coordinator: keeper, reportId, general } = place;
    await world.run(keeper, 'report.decide', { reportId, ...uphold, muteHours: 24 });
    expect(await textIn(world, await road.actor(), place)).toEqual([['removed', false]]);
    const more = { channelId: general, body: 'More' };
    expect(await world.refusal(await lake.actor(), 'message.post', more)).toBe('channels.muted');
    for (const party of [await lake.actor(), await road.actor()]) {
      const sections = await waitingForMe(world.ask(party));
      expect(sections).toMatchObject([{ key: 'report-decisions', items: [{ title: uphold.reason }] }]);
      const { decision } = await report(world.ask(party), { reportId });
      expect(decision).toMatchObject({ outcome: 'upheld', rule: 'respect', by: null });
    }
    const log = await moderationLog(world.ask(await road.actor()), { channelId: general });
    expect(log.map(({ type, rule, person, organisation }) => [type, rule, person, organisation])).toEqual([
      ['report.decided', 'respect', (await lake.actor()).name, null],
      ['message.removed', null, (await lake.actor()).name, null],
      ['person.muted', null, null, 'Lake Water'],
    ]);
    expect(await world.refusal(keeper, 'report.decide', { reportId, ...dismiss })).toBe('wrong_state');
  });

  it('is appealed against once, by whom it went against, and answered by somebody else', async () => {
    const world = await open();
    const place = await reported(world);
    const { lake, road, coordinator: keeper, second, reportId, general } = place;
    await world.run(keeper, 'report.decide', { reportId, ...uphold, muteHours: 24 });
    const appeal = { reportId, text: 'I quoted somebody' };
    expect(await world.refusal(await road.actor(), 'report.appeal', appeal)).toBe('not_yours_to_do');
    await world.run(await lake.actor(), 'report.appeal', appeal);
    const settle = { reportId, outcome: 'overturned', reason: 'It is a quotation' } as const;
    expect(await reportsToDecide(world.ask(keeper))).toEqual([]);
    expect(await world.refusal(keeper, 'report.settle', settle)).toBe('moderation.somebody_else');
    expect(await reportsToDecide(world.ask(second))).toHaveLength(1);
    await world.run(second, 'report.settle', settle);
    expect(await textIn(world, await road.actor(), place)).toEqual([['posted', true]]);
    await world.run(await lake.actor(), 'message.post', { channelId: general, body: 'Thank you' });
    expect(await world.refusal(await lake.actor(), 'report.appeal', appeal)).toBe('wrong_state');
  });

  it('can be appealed against for two weeks', async () => {
    const world = await open();
    const { road, coordinator: keeper, reportId } = await reported(world);
    await world.run(keeper, 'report.decide', { reportId, ...dismiss });
    world.clock.advance(15 * DAY_MS);
    const appeal = { reportId, text: 'Look again' };
    expect(await world.refusal(await road.actor(), 'report.appeal', appeal)).toBe('moderation.appeal_over');
    expect(await waitingForMe(world.ask(await road.actor()))).toEqual([]);
  });
});

describeOnBothDatabases('moderation in figures', (open) => {
  it('counts what was reported and decided, for those who moderate', async () => {
    const world = await open();
    const { lake, coordinator: keeper, reportId } = await reported(world);
    world.clock.advance(3 * 3_600_000);
    await world.run(keeper, 'report.decide', { reportId, ...uphold, muteHours: 1 });
    const figures = await moderationFigures(world.ask(keeper), { days: 90 });
    expect(figures).toMatchObject({ reports: 1, upheld: 1, dismissed: 0, overdue: 0, mutes: 1 });
    expect(figures.hoursToDecision).toBe(3);
    expect(figures.byRule.filter(({ reports }) => reports > 0)).toEqual([{ rule: 'respect', reports: 1 }]);
    const asked = moderationFigures(world.ask(await lake.actor()), { days: 90 });
    expect(await asked.catch(({ reason }) => reason)).toBe('not_found');
  });
});
