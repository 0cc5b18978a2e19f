import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { see } from './support/page.ts';

const box = (page: Page) => page.locator('#write textarea');
const list = (page: Page) => page.getByRole('listbox');
const typed = (page: Page) => box(page).inputValue();

journey('a name completes itself while it is written', ({ person }) => {
  it('by keyboard, and Enter sends once the list is closed', async () => {
    const { page, hear } = await openChannel(await person('ngo'), 'general');
    await live(page);
    await box(page).focus();
    await page.keyboard.type('Good morning @');
    await list(page).waitFor();
    await page.keyboard.type('tom');
    const chosen = list(page).getByRole('option', { selected: true });
    await see(chosen, 'Tomás Herrera');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await page.keyboard.press('Enter');
    expect(await typed(page)).toBe('Good morning @**Tomás Herrera** ');
    await list(page).waitFor({ state: 'hidden' });
    await page.keyboard.type(':tada');
    await list(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await typed(page)).toBe('Good morning @**Tomás Herrera** 🎉 ');
    await page.keyboard.type('#saf');
    await list(page).waitFor();
    await page.keyboard.press('Escape');
    await list(page).waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await hear('Good morning @Tomás Herrera 🎉 #saf');
    expect(await typed(page)).toBe('');
  });

  it('a command by its first letters, and what is wrong with a line is said without losing it', async () => {
    const { page, hear } = await openChannel(await person('ngo'), 'general');
    await live(page);
    await box(page).focus();
    await page.keyboard.type('/tl');
    await see(list(page), 'Posts the rest of the line under this label');
    await page.keyboard.press('Tab');
    await page.keyboard.type('RED The road is closed');
    await page.keyboard.press('Enter');
    await see(page, 'Nothing above TLP:AMBER may be written in this channel.');
    expect(await typed(page)).toBe('/tlp RED The road is closed');
    await box(page).fill('/tlp AMBER The road is closed');
    await page.keyboard.press('Enter');
    await hear('The road is closed');
    await see(page.getByRole('article').filter({ hasText: 'The road is closed' }).last(), 'TLP:AMBER');
    await box(page).fill('//tlp is how a label is chosen');
    await page.keyboard.press('Enter');
    await hear('/tlp is how a label is chosen');
  });

  it('everybody is called by moderators alone, and others are told so before they send', async () => {
    const { page } = await openChannel(await person('ngo'), 'general');
    await live(page);
    await box(page).fill('Is @channel awake?');
    await see(page, /^Only moderators and coordinators call everybody with @channel/);
    await box(page).fill('Is everybody awake?');
    await page.getByText(/^Only moderators and coordinators call/).waitFor({ state: 'hidden' });
  });

  it('and a line opens the form of a mute or of an allocation filled in, without script', async () => {
    const { page, say } = await openChannel(await person('coordinator', { script: false }), 'general');
    await say('/mute @**Tomás Herrera** 1 Off topic again');
    await page.waitForURL(/\/mute\?/);
    expect(await page.locator('select[name="personId"] option:checked').innerText()).toMatch(
      /^Tomás Herrera/,
    );
    expect(await page.locator('input[name="hours"]:checked').inputValue()).toBe('1');
    expect(await page.locator('input[name="reason"]').inputValue()).toBe('Off topic again');
    await page.goto('/missions/minusca/resources');
    const need = await page.locator('main a[href^="/needs/"]').first().getAttribute('href');
    const channel = await openChannel(page, 'general');
    await channel.say(`/allocate 7 ${need}`);
    await page.waitForURL(`**${need}?quantity=7#matches`);
    const reserve = page.locator('form').filter({ has: page.locator('[value="allocation.reserve"]') });
    expect(await reserve.first().locator('input[name="quantity"]').inputValue()).toBe('7');
  });

  it('by touch on a phone in Arabic, and a record becomes its card', async () => {
    const page = await person('ngo', { phone: true, locale: 'ar' });
    await page.goto('/missions/minusca/channels');
    await page.getByRole('main').getByRole('link', { name: 'عام' }).first().click();
    await box(page).tap();
    await box(page).pressSequentially('#');
    await list(page).waitFor();
    const need = list(page).getByRole('option').filter({ hasText: 'الاحتياج' }).first();
    await need.tap();
    expect(await typed(page)).toMatch(/^\[#الاحتياج\]\(\/needs\/[0-9a-f-]{36}\) $/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator('#write button[type="submit"], #write button:not([type])').last().tap();
    await page.locator('article').last().locator('a[href^="/needs/"]').first().waitFor();
  });
});
