import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { channelOn, live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { press, see } from './support/page.ts';

const READINGS = /\.data(\?|$)/;

journey('a page whose link is away', ({ person, faults }) => {
  it('stays, says so, and is followed by the next one once that can be read', async () => {
    faults.allowLostLinks();
    const { page } = await openChannel(await person('ngo'), 'logistics');
    await live(page);
    const link = await loseAll(page, READINGS);
    await openInitiatives(page);
    await see(page, 'The link is away.');
    await page.getByLabel(/^Message in /).fill('Typed while nothing came');
    await link.mend();
    await page.waitForURL(/\/initiatives/);
    await page.getByRole('heading', { name: 'Initiatives' }).first().waitFor();
    expect(link.lost()).toBeGreaterThan(0);
    await page.getByText('The link is away.').waitFor({ state: 'detached' });
    await page.goBack();
    await channelOn(page);
    await expect.poll(() => typed(page)).toBe('Typed while nothing came');
    await page.getByLabel(/^Message in /).fill('');
  });

  it('is not loaded anew for want of the next one’s code', async () => {
    faults.allowLostLinks();
    const { page } = await openChannel(await person('ngo', { worker: false }), 'logistics');
    await live(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const link = await loseAll(page, /\/assets\/.*\.js/);
    await openInitiatives(page);
    await see(page, 'The link is away.');
    expect(new URL(page.url()).pathname).toMatch(/^\/channels\//);
    await link.mend();
    await page.waitForURL(/\/initiatives/);
    await page.getByRole('heading', { name: 'Initiatives' }).first().waitFor();
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });
});

journey('a page of an older portal', ({ person }) => {
  it('says that a newer one is there, and what was typed is there after it is loaded', async () => {
    const page = await person('coordinator', { worker: false });
    await page.goto('/missions/minusca/channels/new');
    await page.waitForFunction(() => 'routeArrives' in window);
    await page.getByLabel('What it is about').fill('Typed before the upgrade');
    await page.route(READINGS, answerAsNewer);
    await page.evaluate(() => void fetch(`${location.pathname}.data`));
    await see(page, 'A new version of the portal is there');
    await page.unroute(READINGS);
    await press(page, 'Load it');
    await see(page, 'What you typed before the page was interrupted is back');
    expect(await page.getByLabel('What it is about').inputValue()).toBe('Typed before the upgrade');
  });

  it('loads the next page whole', async () => {
    const { page } = await openChannel(await person('ngo', { worker: false }), 'logistics');
    await live(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.route(READINGS, answerAsNewer);
    await openInitiatives(page);
    await page.waitForURL(/\/initiatives/);
    await page.getByRole('heading', { name: 'Initiatives' }).first().waitFor();
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(false);
  });
});

async function answerAsNewer(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'concord-build': 'newer' } });
}

const typed = (page: Page) => page.getByLabel(/^Message in /).inputValue();

const openInitiatives = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: 'Initiatives' }).first().click();

/** Requests of that kind find no way until the link is mended. */
async function loseAll(page: Page, kind: RegExp): Promise<{ lost(): number; mend(): Promise<void> }> {
  let lost = 0;
  const lose = (route: Route) => {
    lost += 1;
    return route.abort('connectionreset');
  };
  await page.route(kind, lose);
  return { lost: () => lost, mend: () => page.unroute(kind, lose) };
}
