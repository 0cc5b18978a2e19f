import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { channelOn, live, openChannel } from './support/channel.ts';
import { drop, turnTo } from './support/drop.ts';
import { journey, signIn } from './support/journey.ts';
import { press, see } from './support/page.ts';
import { openWire } from './support/wire.ts';

const PIECES = /\/pieces\/\d+$/;

journey('what waits in a browser', ({ person, faults, origin }) => {
  it('goes out once and in order from two tabs, also when the one that sends is closed', async () => {
    faults.allowLostLinks();
    const wire = await openWire();
    onTestFinished(() => wire.close());
    const first = await openChannel(await person('ngo', { wire }), 'logistics');
    const peter = await openChannel(await person('logistics'), 'logistics');
    const page = await first.page.context().newPage();
    await page.goto(new URL(first.page.url()).pathname);
    const second = await channelOn(page);
    for (const tab of [first, second]) await live(tab.page);

    wire.cut();
    const texts = Array.from({ length: 12 }, (_, at) => `Two tabs: ${String(at).padStart(2, '0')}`);
    for (const [at, text] of texts.entries()) await (at % 2 ? second : first).say(text);
    await see(second.page, 'waiting for the link…');
    wire.mend();
    await peter.hear('Two tabs: 00');
    await first.page.close();
    await peter.showsExactly('Two tabs:', texts);
    await second.showsExactly('Two tabs:', texts);
  });

  it('is gone once its writer signed out, with files and drafts, and nobody sends it', async () => {
    faults.allowLostLinks();
    const amina = await openChannel(await person('ngo'), 'logistics');
    const peter = await openChannel(await person('logistics'), 'logistics');
    const { page } = amina;
    const channel = new URL(page.url()).pathname;
    await live(page);
    await turnTo(page);
    await page.route(PIECES, (route) => route.abort());
    await drop(page, [{ name: 'road.txt', type: 'text/plain', bytes: Buffer.from('Left behind: the road') }]);
    await amina.say('Left behind: with a file');
    await amina.say('Left behind: after it');
    await page.getByLabel(/^Message in /).fill('Left behind: a draft');
    await expect.poll(() => keptIn(page)).toContain('Left behind: a draft');
    expect(await keptIn(page)).toContain('Left behind: with a file');

    await page.getByRole('banner').locator('summary').last().click();
    await press(page, 'Sign out');
    await page.waitForURL('**/sign-in?*');
    await expect.poll(() => keptIn(page)).not.toContain('Left behind');

    await page.unroute(PIECES);
    await signIn(page.context(), origin, 'coordinator@concord.example');
    await page.goto(channel);
    await page.waitForFunction(() => 'routeArrives' in window);
    const box = page.locator('#write textarea[name="body"]');
    expect(await box.inputValue()).toBe('');
    await box.fill('Next person: good morning');
    await page.locator('#write button[type="submit"]').last().click();
    await peter.hear('Next person: good morning');
    expect(await peter.said('Left behind')).toEqual([]);
    expect(await page.getByText('Left behind').count()).toBe(0);
  });
});

/** All that the databases of this browser hold for the portal, as text. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        kept.push(await asked(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(kept);
  });
}
