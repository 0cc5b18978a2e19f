import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { choose, dayFromNow, follow, press, see, unfold } from './support/page.ts';

journey('an alliance proposes an initiative', ({ person }) => {
  it.each(withAndWithoutScript)(
    'which is returned, approved and given its channel, %s',
    async (how, script) => {
      const title = `Pozos de Bakouma ${how}`;
      const alliance = await person('alliance', { script });
      await alliance.goto('/missions/minusca/initiatives');
      await follow(alliance, 'Propose an initiative');
      await fillIn(alliance, title);
      await press(alliance, 'Propose to the coordinators');
      await alliance.waitForURL(/\/initiatives\/[\w-]+$/);
      await see(alliance, 'Proposed');
      const address = new URL(alliance.url()).pathname;

      const coordinator = await person('coordinator', { script });
      await coordinator.goto('/home');
      await follow(coordinator, title);
      await unfold(coordinator, 'Return with comments');
      await coordinator.getByLabel('What has to change').fill('Name who keeps the wells afterwards.');
      await press(coordinator, 'Return with comments');
      await see(coordinator, 'Returned with comments');

      await alliance.goto(address);
      await see(alliance, 'Name who keeps the wells afterwards.');
      await follow(alliance, 'Edit');
      const summary = alliance.getByLabel('What you want to do');
      await summary.fill(`${await summary.inputValue()} The village committees keep them.`);
      await press(alliance, 'Propose to the coordinators');
      await see(alliance, 'The village committees keep them.');

      await coordinator.goto(address);
      await press(coordinator, 'Approve');
      await see(coordinator, 'Approved');

      for (const mailbox of ['alliance', 'ngo']) {
        const partner = await person(mailbox, { script });
        await partner.goto(address);
        for (const words of [/HUM/, 'Bakouma', 'Wells drilled', 'Sahel Water Trust', 'Jerrycan'])
          await see(partner, words);
        await follow(partner, 'Open its channel');
        await partner.getByLabel(/^Message in /).fill(`${mailbox} is here`);
        await press(partner, 'Send');
        await see(partner, `${mailbox} is here`);
      }
      const stranger = await person('university', { script });
      const refused = await stranger.goto(`${address}/channel`);
      expect(refused?.status()).toBe(404);
    },
  );
});

async function fillIn(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title', { exact: true }).fill(title);
  await choose(page.getByLabel('Mandated task'), /HUM/);
  await page.getByLabel('Theme').selectOption('wash');
  await page.getByLabel('What you want to do').fill('Three wells for three villages.');
  await page.getByLabel('Language of title and text').fill('es');
  await page.getByLabel('First day').fill(dayFromNow(5));
  await page.getByLabel('Last day').fill(dayFromNow(90));

  const place = page.getByRole('group', { name: 'Place 1' });
  await place.getByLabel('Name').fill('Bakouma');
  await place.getByLabel(/^Country/).fill('CAF');
  const milestone = page.getByRole('group', { name: 'Milestone 1' });
  await milestone.getByLabel('What is done').fill('Wells drilled');
  await milestone.getByLabel('By').fill(dayFromNow(60));
  const partner = page.getByRole('group', { name: 'Partner 1' });
  await choose(partner.getByLabel('Organisation'), 'Sahel Water Trust');
  const need = page.getByRole('group', { name: 'Need 1' });
  await choose(need.getByLabel(/^Item/), /Jerrycan/);
  await need.getByLabel('How many').fill('400');
  await need.getByLabel('Needed by').fill(dayFromNow(30));

  // One more row, also where the page has to be asked for it; nothing typed is lost.
  await press(page, 'Add a place');
  const second = page.getByRole('group', { name: 'Place 2' });
  await second.getByLabel('Name').fill('Nzako');
  expect(await place.getByLabel('Name').inputValue()).toBe('Bakouma');
  expect(await milestone.getByLabel('What is done').inputValue()).toBe('Wells drilled');
}
