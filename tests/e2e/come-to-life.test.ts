import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey } from './support/journey.ts';
import { unfold } from './support/page.ts';

journey('a page whose scripts are late', ({ person }) => {
  it('keeps what was typed meanwhile, and comes to life once nobody is at it', async () => {
    const page = await person('coordinator');
    const late = await holdBack(page, /\/assets\/need-acts-/);
    await page.goto(await firstNeed(page));
    const acts = page.getByRole('region', { name: 'What you can do' });
    const asDrawn = await acts.locator('form').last().getAttribute('id');
    await unfold(acts, 'Close it');
    const why = acts.getByLabel(/^Why, for everybody/);
    await why.fill('Covered by a gift.');
    await late.asked;
    late.arrives();

    await acts.getByText('Close it').click();
    await page.waitForTimeout(1_500);
    expect(await why.inputValue()).toBe('Covered by a gift.');
    expect(await acts.locator('form').last().getAttribute('id')).toBe(asDrawn);

    await unfold(acts, 'Close it');
    await why.fill('');
    await acts.getByText('Close it').click();
    await page.locator('h1').click();
    await expect.poll(() => acts.locator('form').last().getAttribute('id')).not.toBe(asDrawn);
  });
});

journey('somebody who is faster than the page', ({ person }) => {
  it('presses keys while it comes to life, and breaks nothing', async () => {
    const page = await person('coordinator');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (let visits = 0; visits < 3; visits += 1) {
      await page.goto('/home', { waitUntil: 'domcontentloaded' });
      for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('Tab');
      await page.waitForFunction(() => 'routeArrives' in window);
    }
  });
});

async function holdBack(page: Page, address: RegExp) {
  let arrives = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrives = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    void page.route(address, async (route) => {
      resolve();
      await arrived;
      await route.continue();
    });
  });
  return { asked, arrives: () => arrives() };
}

async function firstNeed(page: Page): Promise<string> {
  await page.goto('/missions/minusca/resources');
  const link = page.locator('main a[href^="/needs/"]').first();
  return (await link.getAttribute('href')) ?? '';
}
