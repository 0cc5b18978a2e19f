import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type ChannelPage, live, openChannel } from './support/channel.ts';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { press, see } from './support/page.ts';

const messageOf = (page: Page, text: string) => page.locator('article[id]').filter({ hasText: text }).first();

async function openMenu({ page }: ChannelPage, text: string) {
  const message = messageOf(page, text);
  await message.hover();
  await message.locator('summary').click();
  return message;
}

journey('a message after it was posted', ({ person, faults }) => {
  it('is changed with the arrow up, and everybody sees it at once; a moderator reads what it was', async () => {
    const amina = await openChannel(await person('ngo'), 'safety');
    const peter = await openChannel(await person('logistics', { phone: true }), 'safety');
    const keeper = await openChannel(await person('coordinator'), 'safety');
    for (const { page } of [amina, peter, keeper]) await live(page);
    await amina.say('Edit: seven wells.');
    await peter.hear('Edit: seven wells.');
    await keeper.hear('Edit: seven wells.');

    const box = amina.page.getByLabel(/^Message in /);
    await box.focus();
    await box.press('ArrowUp');
    const own = amina.page.getByLabel('Text of my message');
    await own.waitFor();
    expect(await own.inputValue()).toBe('Edit: seven wells.');
    await own.fill('Edit: nine wells.');
    await own.press('Enter');
    await peter.hear('Edit: nine wells.');
    await see(messageOf(peter.page, 'Edit: nine wells.'), /Edited/);
    await expect.poll(() => peter.page.getByText('Edit: seven wells.').count()).toBe(0);
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);

    const message = await openMenu(keeper, 'Edit: nine wells.');
    await message.getByRole('link', { name: 'Earlier versions…' }).click();
    await see(keeper.page, 'Edit: seven wells.');
  });

  it.each(withAndWithoutScript)('is changed and answered with an emoji %s', async (how, script) => {
    const amina = await openChannel(await person('ngo', { script }), 'logistics');
    const { page } = amina;
    if (script) await live(page);
    const text = `Emoji ${how}: the pumps came`;
    await amina.say(text);
    await amina.hear(text);
    const message = await openMenu(amina, text);
    await message.getByRole('button', { name: 'React with 👍' }).click();
    const chip = messageOf(page, text).getByRole('button', { name: /^👍 1: Amina/ });
    await chip.waitFor();
    expect(await chip.getAttribute('aria-pressed')).toBe('true');

    await page.goto(`${page.url().replace(/#.*/, '')}`);
    const again = await openMenu(amina, text);
    if (script) await live(page);
    const href = await again.getByRole('link', { name: 'Reactions…' }).getAttribute('href');
    const edit = await again.getByRole('link', { name: 'Edit my message…' }).getAttribute('href');
    await page.goto(href ?? '');
    await see(page, ':+1:');
    await page.getByLabel('Short name of another emoji').fill('tada');
    await press(page, 'React');
    await messageOf(page, text)
      .getByRole('button', { name: /^🎉 1: Amina/ })
      .waitFor();
    await page.goto(edit ?? '');
    await page.getByLabel('Text of my message').fill(`${text} twice`);
    await press(page, 'Save');
    await see(messageOf(page, `${text} twice`), /Edited/);
  });

  it('keeps a reaction that was made without a link, and sends it once', async () => {
    const amina = await openChannel(await person('ngo'), 'general');
    const peter = await openChannel(await person('logistics'), 'general');
    for (const { page } of [amina, peter]) await live(page);
    await peter.say('Offline: the road is open');
    await amina.hear('Offline: the road is open');
    await openMenu(amina, 'Offline: the road is open');
    await amina.page.keyboard.press('Escape');
    faults.allowLostLinks();
    await amina.page.context().setOffline(true);
    await see(amina.page, /Offline|Reconnecting…/);
    const message = await openMenu(amina, 'Offline: the road is open');
    await message.getByRole('button', { name: 'React with 🙏' }).click();
    await message.getByRole('button', { name: /^🙏 1/ }).waitFor();
    const chip = messageOf(peter.page, 'Offline: the road is open').getByRole('button', {
      name: /^🙏 1: Amina/,
    });
    expect(await chip.count()).toBe(0);
    await amina.page.context().setOffline(false);
    await chip.waitFor();
  });

  it('keeps a change that was made without a link, and shows both where the message was changed meanwhile', async () => {
    const amina = await openChannel(await person('ngo'), 'general');
    const elsewhere = await openChannel(await person('ngo', { phone: true }), 'general');
    for (const { page } of [amina, elsewhere]) await live(page);
    faults.allowLostLinks();
    const change = async (from: string, to: string) => {
      const message = await openMenu(amina, from);
      await message.getByRole('link', { name: 'Edit my message…' }).click();
      const own = amina.page.getByLabel('Text of my message');
      await own.waitFor();
      await amina.page.context().setOffline(true);
      await see(amina.page, /Offline|Reconnecting…/);
      await own.fill(to);
      await press(amina.page, 'Save');
      await see(amina.page, 'waiting for the link…');
      await see(amina.page, to);
    };
    await amina.say('Away: two pumps.');
    await elsewhere.hear('Away: two pumps.');
    await change('Away: two pumps.', 'Away: three pumps.');
    await amina.page.context().setOffline(false);
    await elsewhere.hear('Away: three pumps.');
    await amina.page.getByText('change to my message').waitFor({ state: 'detached' });

    await change('Away: three pumps.', 'Away: four pumps.');
    const message = await openMenu(elsewhere, 'Away: three pumps.');
    await message.getByRole('link', { name: 'Edit my message…' }).click();
    await elsewhere.page.getByLabel('Text of my message').fill('Away: nine pumps.');
    await press(elsewhere.page, 'Save');
    await see(messageOf(elsewhere.page, 'Away: nine pumps.'), /Edited/);
    await amina.page.context().setOffline(false);
    await amina.hear('Away: nine pumps.');
    await see(amina.page, 'not sent');
    await see(amina.page, 'Away: four pumps.');
    await press(amina.page, 'Throw away');
    await amina.page.getByText('Away: four pumps.').waitFor({ state: 'detached' });
  });
});
