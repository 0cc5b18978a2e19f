import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { press, see } from './support/page.ts';

/** Everything that this browser still keeps. */
const leftOn = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    wishes: Object.keys(localStorage).filter((key) => key.startsWith('concord-kept')),
  }));

const keptTexts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('concord-kept');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('channel').objectStore('channel').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(asked.result));
          };
        };
      }),
  );

/** A page is under the service worker, and that has what stands in where there is no link. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const shell = (await caches.keys()).find((name) => name.startsWith('concord-shell'));
    const kept = shell ? await (await caches.open(shell)).keys() : [];
    return navigator.serviceWorker.controller !== null && kept.length === 3;
  });
}

async function starredWithTalk(page: Page): Promise<string> {
  const { say, hear } = await openChannel(page, 'logistics');
  const address = page.url();
  await live(page);
  await say('The green lorry waits at the gate.');
  await hear('The green lorry waits at the gate.');
  await say('/tlp AMBER The amber lorry has an escort.');
  await hear('The amber lorry has an escort.');
  return address;
}

journey('somebody who reads without a link', ({ person, faults }) => {
  it('finds the starred channel on this device, without what is AMBER, and nothing once signed out', async () => {
    faults.allowLostLinks();
    const page = await person('logistics');
    const address = await starredWithTalk(page);
    await page.locator('summary[aria-label^="More about"]').first().click();
    await press(page, 'Keep it at hand');
    await page.goto('/account/device');
    await press(page, 'Keep starred channels readable without a link');
    await see(page, 'Starred channels are kept on this device.');
    await ready(page);
    expect(await keptTexts(page)).toContain('green lorry');
    expect(await keptTexts(page)).not.toContain('amber lorry');

    await page.context().setOffline(true);
    await page.goto(address);
    await see(page, 'No link');
    await see(page, 'The green lorry waits at the gate.');
    expect(await page.getByText('amber lorry').count()).toBe(0);
    await see(page, /Kept on this device/);

    // The page without a link reads itself again.
    await page.context().setOffline(false);
    await page.getByRole('region', { name: /^Messages in / }).waitFor();
    await page.goto('/account/device');
    await see(page, 'Starred channels are kept on this device.');
    await press(page, 'Keep nothing any more');
    await see(page, 'Nothing is kept.');
    expect((await leftOn(page)).databases).not.toContain('concord-kept');
    await press(page, 'Keep starred channels readable without a link');
    await see(page, 'Starred channels are kept on this device.');

    await page.evaluate(() =>
      document.querySelector<HTMLFormElement>('form[action="/sign-out"]')?.requestSubmit(),
    );
    await page.waitForURL(/\/sign-in/);
    expect(await leftOn(page)).toEqual({ databases: [], caches: [], wishes: [] });
  });

  it('leaves nothing either where the session was ended elsewhere', async () => {
    faults.allowLostLinks();
    const page = await person('logistics');
    await page.goto('/account/device');
    await press(page, 'Keep starred channels readable without a link');
    await see(page, 'Starred channels are kept on this device.');
    const elsewhere = await person('logistics');
    await elsewhere.goto('/account/sessions');
    await press(elsewhere, 'Sign out everywhere but here');
    await expect.poll(async () => (await leftOn(page)).databases.includes('concord-kept')).toBe(false);
  });
});
