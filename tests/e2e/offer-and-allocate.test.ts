import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey } from './support/journey.ts';
import { choose, dayFromNow, press, see, unfold } from './support/page.ts';

const cases = [
  ['with script', true, 'Kitchen set'],
  ['without script', false, 'School kit'],
] as const;

journey('a member state offers, a coordinator allocates', ({ person }) => {
  it.each(cases)('from the offer to the approved allocation, %s', async (_how, script, item) => {
    const alliance = await person('alliance', { script });
    const need = await stateNeed(alliance, item, 1_000);
    const coordinator = await person('coordinator', { script });
    await coordinator.goto(need);
    await see(coordinator, 'No offer fits yet');

    const state = await person('estmark', { script });
    const offer = await postOffer(state, item, 800);
    await see(state, 'Needs it fits');

    // Live where there is script: the page of the need was not touched since.
    if (!script) await coordinator.reload();
    const match = coordinator.getByRole('list', { name: 'Offers that fit' }).getByRole('listitem');
    await see(match, 'Kingdom of Estmark');
    await unfold(match, 'Why');
    await see(match, /fits \d+ of 100/);

    await coordinator.goto(offer);
    await press(coordinator, 'Acknowledge');
    await see(coordinator, 'Acknowledged');
    await press(coordinator, 'Accept for the mission');
    await coordinator.goto(need);
    await unfold(match, 'Reserve');
    await match.getByLabel('How much').fill('300');
    await press(match, 'Reserve');
    await see(coordinator, '300 reserved');

    if (!script) await alliance.reload();
    await see(alliance, '300 reserved');
    await press(alliance, 'Agree');
    await see(alliance, '300 agreed');
    if (!script) await coordinator.reload();
    await see(coordinator, '300 agreed');
    await press(coordinator, 'Approve');

    for (const page of [coordinator, alliance, state]) {
      if (!script) await page.reload();
      await see(page, 'Approved');
    }
    await see(alliance, '700 open');
    await see(state, /500/);
  });

  it('two who take the last units at the same moment: one gets them, the other is told what is left', async () => {
    const alliance = await person('alliance');
    const need = await stateNeed(alliance, 'Dignity kit', 500);
    const offer = await postOffer(await person('estmark'), 'Dignity kit', 100);
    const coordinator = await person('coordinator');
    await coordinator.goto(offer);
    await press(coordinator, 'Acknowledge');
    await see(coordinator, 'Acknowledged');

    const both = await Promise.all(['coordinator', 'coordinator2'].map((mailbox) => person(mailbox)));
    const matches = await Promise.all(
      both.map(async (page) => {
        await page.goto(need);
        const match = page.getByRole('list', { name: 'Offers that fit' }).getByRole('listitem');
        await unfold(match, 'Reserve');
        await match.getByLabel('How much').fill('80');
        return match;
      }),
    );
    await Promise.all(matches.map((match) => press(match, 'Reserve')));
    const told = /Only 20 .* can still be promised|20 .* is left for that time/;
    const outcomes = await Promise.all(
      both.map((page) =>
        Promise.race([
          see(page, told).then(() => 'told'),
          page
            .getByRole('list', { name: 'Allocations' })
            .getByText('Reserved')
            .first()
            .waitFor()
            .then(() => 'got'),
        ]),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['got', 'told']);
    for (const page of both) await see(page, '80 reserved');
  });
});

/** States a need of that item for the mission; says its address. */
async function stateNeed(page: Page, item: string, quantity: number): Promise<string> {
  await page.goto('/missions/minusca/needs/new');
  await choose(page.getByLabel('Item'), item);
  await page.getByLabel('How much').fill(String(quantity));
  await page.getByLabel('Needed by').fill(dayFromNow(20));
  await press(page, 'State the need');
  await page.waitForURL(/\/needs\/[0-9a-f-]{36}$/);
  await see(page, 'How far it is covered');
  return new URL(page.url()).pathname;
}

/** Posts an offer of that item; says its address. */
async function postOffer(page: Page, item: string, quantity: number): Promise<string> {
  await page.goto('/missions/minusca/offers/new');
  await choose(page.getByLabel('Item'), item);
  await page.getByLabel('How much').fill(String(quantity));
  await page.getByLabel('To be had until').fill(dayFromNow(60));
  await page.getByLabel('We bring it to where it is needed').check();
  await press(page, 'Post the offer');
  await page.waitForURL(/\/offers\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}
