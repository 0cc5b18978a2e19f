import { expect, it } from 'vitest';
import type { CalendarDate } from '#domain/core/id.ts';
import type { Act } from '#server/core/act.ts';
import { recordFact } from '#server/core/record.ts';
import { initiative } from '#server/initiatives/queries.ts';
import { importIndicators, importInitiatives, recordIndicatorValues } from '#server/initiatives/steps.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { approved, scene } from './people.ts';

const inTransaction = <Result>(world: World, work: (act: Act) => Promise<Result>): Promise<Result> =>
  world.database.transact((tx) => {
    const { newId } = world.clock;
    const now = world.clock.now();
    const recorder = { tx, actor: null, now, newId, command: 'test', requestId: null };
    return work({
      tx,
      dialect: world.database.dialect,
      actor: null,
      now,
      newId,
      requestId: 'test',
      record: (fact) => recordFact(recorder, fact),
    } as Act);
  });

describeOnBothDatabases('measuring an initiative', (open) => {
  it('adds indicators, takes values from partners, and counts them by the rule', async () => {
    const stage = await scene(await open());
    const { world, lead, outside } = stage;
    const id = await approved(stage);
    const { indicatorId } = await world.run(await lead.actor(), 'indicator.add', {
      initiativeId: id,
      title: 'People with water',
      rule: 'unique',
      target: 500,
    });
    const value = { indicatorId, periodStart: '2026-01-01', periodEnd: '2026-01-31' };
    await world.run(await lead.actor(), 'indicator.report-value', { ...value, place: 'Diffa', actual: 40 });
    await world.run(await lead.actor(), 'indicator.report-value', { ...value, place: 'Bosso', actual: 20 });
    await world.run(await lead.actor(), 'indicator.report-value', {
      ...value,
      periodStart: '2026-02-01',
      periodEnd: '2026-02-28',
      actual: 50,
    });
    expect(
      await world.refusal(await outside.actor(), 'indicator.report-value', { ...value, actual: 1 }),
    ).toBe('not_yours_to_do');
    const [indicator] = (await initiative(world.ask(null), { id })).indicators;
    expect(indicator).toMatchObject({ standing: 60, target: 500, count: 3 });
  });

  it('takes thousands of rows from a sheet, and the same sheet again changes nothing', async () => {
    const stage = await scene(await open());
    const { world, missionId, lead } = stage;
    const day = (text: string) => text as CalendarDate;
    const sheet = Array.from({ length: 700 }, (_, at) => ({
      sourceKey: `sheet:${at}`,
      missionId,
      organisationId: lead.id,
      organisationName: 'Lake Alliance',
      title: `Row ${at}`,
      theme: null,
      startsOn: day('2014-01-01'),
      endsOn: null,
      places: [{ name: 'Diffa' }],
    }));
    const once = () =>
      inTransaction(world, async (act) => {
        const initiatives = await importInitiatives(act, sheet);
        const indicators = await importIndicators(
          act,
          initiatives.map(({ id }, at) => ({
            sourceKey: `i:${at}`,
            initiativeId: id,
            title: 'Reached',
            target: 9,
          })),
        );
        const values = await recordIndicatorValues(
          act,
          indicators.map(({ id: indicatorId }, at) => ({
            sourceKey: `v:${at}`,
            indicatorId,
            startsOn: null,
            endsOn: null,
            place: 'Diffa',
            target: 9,
            actual: at,
          })),
        );
        return { created: initiatives.filter((each) => each.created).length, values };
      });
    expect(await once()).toEqual({ created: 700, values: { created: 700, updated: 0, unchanged: 0 } });
    expect(await once()).toEqual({ created: 0, values: { created: 0, updated: 0, unchanged: 700 } });
  });
});
