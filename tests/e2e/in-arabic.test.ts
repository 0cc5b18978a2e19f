import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey } from './support/journey.ts';
import { chooseByKey, openByKey, tabTo } from './support/keyboard.ts';

journey('people who read Arabic and use no mouse', ({ person }) => {
  it('talk on two phones, one reports the other, and a coordinator on a wide screen decides', async () => {
    const author = await person('logistics', { phone: true, locale: 'ar' });
    const reporter = await person('ngo', { phone: true, locale: 'ar' });
    const coordinator = await person('coordinator', { locale: 'ar' });
    const channel = await addressOfChannel(author, 'لوجستيات');
    for (const page of [author, reporter, coordinator]) {
      await page.goto(`${channel}#write`);
      await page.waitForFunction(() => 'routeArrives' in window);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    }

    await write(reporter, 'صباح الخير، متى تغادر القافلة؟');
    await write(author, 'ينامون خلف المطحنة');
    const said = reporter.locator('article[id]').filter({ hasText: 'ينامون خلف المطحنة' }).last();
    const messageId = await said.getAttribute('id');
    await coordinator.locator(`article[id="${messageId}"] .said`).waitFor();

    await reporter.goto(`${channel}?at=${messageId}#${messageId}`);
    await openByKey(reporter, `[id="${messageId}"] summary`);
    await openByKey(reporter, `a[href$="/${messageId}/report"]`);
    await reporter.waitForURL('**/report');
    await chooseByKey(reporter, 'rule', 'danger');
    await tabTo(reporter, 'textarea[name="note"]');
    await reporter.keyboard.type('تقول أين ينامون.');
    await openByKey(reporter, 'main form[method] button[type="submit"]');
    await reporter.waitForURL('**/moderation/reports/*');
    const report = new URL(reporter.url()).pathname;
    await author.locator(`article[id="${messageId}"] .said`).waitFor({ state: 'detached' });

    await coordinator.goto('/moderation');
    await openByKey(coordinator, `a[href="${report}"]`);
    await coordinator.waitForURL(`**${report}`);
    await chooseByKey(coordinator, 'outcome', 'upheld');
    await tabTo(coordinator, 'input[name="reason"]');
    await coordinator.keyboard.type('تقول أين الناس.');
    // Nobody is muted for the journeys that come after.
    await chooseByKey(coordinator, 'muteHours', '0');
    await coordinator.keyboard.press('Enter');
    await coordinator.locator('input[name="outcome"]').first().waitFor({ state: 'detached' });

    await reporter.goto(`${channel}/log`);
    await reporter.getByText('تقول أين الناس.').first().waitFor();
    for (const page of [author, reporter]) expect(await beyondTheScreen(page)).toBeLessThanOrEqual(0);
  });
});

/** Writes from where the focus is, with keys alone: on a phone Enter begins a line. */
async function write(page: Page, text: string): Promise<void> {
  await tabTo(page, 'textarea[name="body"]');
  await page.keyboard.type(text);
  await openByKey(page, '#write button[type="submit"]');
  await page.locator('article[id] .said').filter({ hasText: text }).last().waitFor();
}

/** The link of a channel is the same in every language. */
async function addressOfChannel(page: Page, name: string): Promise<string> {
  await page.goto('/missions/minusca/channels');
  const link = page.getByRole('main').locator('a[href^="/channels/"]').filter({ hasText: name }).first();
  return (await link.getAttribute('href')) ?? '';
}

const beyondTheScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
