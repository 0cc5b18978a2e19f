import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { choose, dayFromNow, press, see } from './support/page.ts';

const cases = [
  ['with script', true, 'School kit'],
  ['without script', false, 'Jerrycan'],
] as const;

/** The card of a message that has these words. */
const cardIn = (page: Page, words: string) =>
  page.getByRole('article').filter({ hasText: words }).last().getByRole('listitem').first();

journey('a need and an offer come from talk', ({ person }) => {
  it.each(cases)('and are acted on where they are talked about, %s', async (_how, script, item) => {
    const asks = `Records: please help, ${script}`;
    const alliance = await openChannel(await person('alliance', { script }), 'general');
    if (script) await live(alliance.page);
    await alliance.say(asks);
    await alliance.hear(asks);
    const message = alliance.page.getByRole('article').filter({ hasText: asks }).last();
    await message.hover();
    await message.locator('summary').first().click();
    await message.getByRole('link', { name: 'a need…' }).click();
    await fillNeed(alliance.page, item);
    await see(alliance.page, /Made from what/);
    await alliance.page.getByRole('link', { name: /Made from what/ }).click();
    await see(cardIn(alliance.page, asks), 'Open');

    const state = await openChannel(await person('estmark', { script }), 'general');
    const offers = `Records: some of it, ${script}`;
    if (script) await live(state.page);
    await state.say(`/offer ${offers}`);
    await state.page.waitForURL(/\/offers\/new/);
    await fillOffer(state.page, item);
    await see(cardIn(state.page, offers), 'Waits for acknowledgement');

    const coordinator = await openChannel(await person('coordinator', { script }), 'general');
    await press(cardIn(coordinator.page, offers), 'Acknowledge');
    await see(cardIn(coordinator.page, offers), 'Acknowledged');
    for (const { page } of [alliance, state]) {
      if (!script) await page.reload();
      await see(cardIn(page, offers), 'Acknowledged');
    }
  });

  it('a line that names no command stays in the box', async () => {
    const amina = await openChannel(await person('ngo', { script: false }), 'general');
    await amina.say('/nedd 500 blankets');
    await see(amina.page, /There is \/need, \/offer, /);
    expect(await amina.page.getByLabel(/^Message in /).inputValue()).toBe('/nedd 500 blankets');
    await amina.say('/help');
    await see(amina.page, 'What a message can ask for that begins with a slash and a name.');
  });

  it('a line is posted under the label that it names, and one with two slashes as it is', async () => {
    const amina = await openChannel(await person('ngo', { script: false }), 'general');
    await amina.say('/tlp RED The convoy waits');
    await see(amina.page, 'Nothing above TLP:AMBER may be written in this channel.');
    await amina.say('/tlp amber The convoy waits');
    const message = amina.page.getByRole('article').filter({ hasText: 'The convoy waits' }).last();
    await see(message, 'TLP:AMBER');
    await amina.say('//need is a word here');
    await see(amina.page.getByRole('article').last(), '/need is a word here');
  });
});

async function fillNeed(page: Page, item: string): Promise<void> {
  await choose(page.getByLabel('Item'), new RegExp(item));
  await page.getByLabel('How much').fill('40');
  await page.getByLabel('Needed by').fill(dayFromNow(30));
  await press(page, 'State the need');
}

async function fillOffer(page: Page, item: string): Promise<void> {
  await choose(page.getByLabel('Item'), new RegExp(item));
  await page.getByLabel('How much').fill('40');
  await page.getByLabel('To be had until').fill(dayFromNow(60));
  await press(page, 'Post the offer');
}
