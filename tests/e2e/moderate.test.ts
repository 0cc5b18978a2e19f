import { expect, it } from 'vitest';
import { type ChannelPage, live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { follow, press, see } from './support/page.ts';

const cases = [
  ['with script', true, 'logistics'],
  ['without script', false, 'relief'],
] as const;

journey('a coordinator moderates a channel', ({ person }) => {
  it.each(cases)('removes a message and mutes its author, who is told, %s', async (how, script, mailbox) => {
    const author = await openChannel(await person(mailbox, { script }), 'safety');
    const reader = await openChannel(await person('ngo', { script }), 'safety');
    const coordinator = await openChannel(await person('coordinator', { script }), 'safety');
    const everybody = [author, reader, coordinator];
    const hearNews = async () => {
      if (!script) for (const { page } of everybody) await page.reload();
    };
    if (script) for (const { page } of everybody) await live(page);

    const insult = `Moderation ${how}: you are all thieves`;
    await author.say(insult);
    await author.hear(insult);
    await hearNews();
    await openActsOf(coordinator, insult, /^(Remove|Moderate)/);
    await coordinator.page.getByLabel('Reason').first().fill('Insults help nobody.');
    await press(coordinator.page, 'Remove the message');
    await coordinator.page.waitForURL(/\/channels\/[\w-]+$/);
    await hearNews();
    for (const { page } of everybody) {
      await see(page, /Removed by a moderator.*Insults help nobody/);
      await expect.poll(() => page.getByText(insult).count()).toBe(0);
    }

    const again = `Moderation ${how}: and liars`;
    await author.say(again);
    await author.hear(again);
    await hearNews();
    await openActsOf(coordinator, again, 'for an hour…');
    const mute = coordinator.page.locator('#mute');
    expect(await mute.getByLabel('An hour').isChecked()).toBe(true);
    await mute.getByLabel('Reason').fill('Two insults in one morning.');
    await press(mute, 'Mute');
    await coordinator.page.waitForURL(/\/channels\/[\w-]+$/);
    await hearNews();
    await see(author.page, 'A moderator muted you here until');
    expect(await author.page.getByLabel(/^Message in /).count()).toBe(0);

    await reader.page.goto(`${reader.page.url().replace(/#.*/, '')}/log`);
    await see(reader.page, 'Two insults in one morning.');
  });
});

async function openActsOf({ page }: ChannelPage, text: string, act: string | RegExp): Promise<void> {
  const message = page.locator('article[id]').filter({ hasText: text });
  await message.hover();
  await message.locator('summary').click();
  await follow(message, act);
}
