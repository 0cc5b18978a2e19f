import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { press, see } from './support/page.ts';

const threadOf = (page: Page) => page.getByRole('region', { name: 'Messages in the thread' });

async function openThread(page: Page, text: string): Promise<void> {
  const message = page.getByRole('article').filter({ hasText: text }).first();
  await message.hover();
  await message.getByRole('link', { name: /^Open the thread of / }).click();
  await threadOf(page).waitFor();
}

async function reply(page: Page, text: string): Promise<void> {
  await page.getByLabel('Reply in the thread').fill(text);
  await page.locator('#reply').getByRole('button', { name: 'Send' }).click();
}

journey('a thread beside its channel', ({ person, faults }) => {
  it('is written in by two, one of them on a phone, and its count stands under its message', async () => {
    const amina = await openChannel(await person('ngo'), 'general');
    const peter = await openChannel(await person('logistics', { phone: true }), 'general');
    await live(amina.page);
    await live(peter.page);
    await amina.page.getByText('1 other is here').waitFor();
    await peter.page.getByLabel(/^Message in /).pressSequentially('Thr');
    await amina.page.getByText('Peter Loku is writing…').waitFor();
    await peter.page.getByLabel(/^Message in /).fill('');
    await amina.say('Thread: where are the pumps?');
    await peter.hear('Thread: where are the pumps?');

    await openThread(peter.page, 'Thread: where are the pumps?');
    await reply(peter.page, 'Thread: two stand in Bria.');
    await threadOf(peter.page).getByText('Thread: two stand in Bria.').waitFor();
    await amina.page.getByRole('link', { name: /1 reply/ }).waitFor();
    expect(await amina.said('Thread:')).toEqual(['Thread: where are the pumps?']);

    await amina.page.getByRole('link', { name: /1 reply/ }).click();
    await threadOf(amina.page).getByText('Thread: two stand in Bria.').waitFor();
    await amina.page.getByLabel('Also send to the channel').check();
    await reply(amina.page, 'Thread: thank you both.');
    await threadOf(peter.page).getByText('Thread: thank you both.').waitFor();
    await amina.hear('Thread: thank you both.');
  });

  it('is marked as unread from a message on, and its channel kept at hand', async () => {
    const peter = await openChannel(await person('logistics'), 'general');
    const { page } = peter;
    await live(page);
    await peter.say('Thread: read me later.');
    await peter.hear('Thread: read me later.');
    const message = page.getByRole('article').filter({ hasText: 'Thread: read me later.' }).first();
    await message.hover();
    await message.getByLabel(/^More about the message/).click();
    await message.getByRole('button', { name: 'Mark as unread from here' }).click();
    // The page is read anew after that; a cut in the midst of it is another story. One's own words are never new.
    await page.waitForTimeout(1_500);
    // What is done without a link is done when it is back.
    faults.allowLostLinks();
    await page.context().setOffline(true);
    await see(page, /Offline|Reconnecting…/);
    await page.getByLabel(/^More about general/).click();
    await page.getByRole('button', { name: 'Keep it at hand' }).click();
    expect(await page.getByRole('navigation', { name: 'At hand' }).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('navigation', { name: 'At hand' }).waitFor();
    await page.goto('/inbox?show=missed');
    await page
      .getByRole('main')
      .getByRole('link', { name: /general/ })
      .first()
      .waitFor();
    await page.goto('/inbox');
    await press(page, 'Mark all as read');
    await page.getByText('You have read everything').waitFor();
  });

  it.each(withAndWithoutScript)('is read and answered %s', async (how, script) => {
    const amina = await openChannel(await person('ngo'), 'general');
    await amina.say(`Thread: ${how}?`);
    await amina.hear(`Thread: ${how}?`);
    const page = await person('logistics', { script });
    await openChannel(page, 'general');
    await openThread(page, `Thread: ${how}?`);
    await reply(page, `Thread: answered ${how}.`);
    await threadOf(page).getByText(`Thread: answered ${how}.`).waitFor();
    await press(page, 'Stop following');
    await page.getByRole('button', { name: 'Follow', exact: true }).waitFor();
  });

  it('breaks nothing when its channel is read anew', async () => {
    const page = await person('ngo');
    await openChannel(page, 'general');
    for (let at = 0; at < 3; at += 1) {
      await live(page);
      await page.reload();
    }
    await live(page);
  });

  it('keeps what was typed and not sent through a reload', async () => {
    const page = await person('ngo');
    await openChannel(page, 'general');
    await live(page);
    const box = page.getByLabel(/^Message in /);
    await box.pressSequentially('Thread: half a thought');
    await page.waitForTimeout(1_000);
    await page.reload();
    await expect.poll(() => box.inputValue()).toBe('Thread: half a thought');
    await press(page, 'Send');
    await page.getByRole('article').filter({ hasText: 'Thread: half a thought' }).first().waitFor();
    await page.reload();
    await live(page);
    expect(await box.inputValue()).toBe('');
    await page.goto('/inbox?show=threads');
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  });
});
