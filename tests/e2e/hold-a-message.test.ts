import { expect, it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { press, see } from './support/page.ts';

journey('a channel in which messages wait', ({ person }) => {
  it.each(withAndWithoutScript)('lets one through in its place, %s', async (how, script) => {
    const keeper = await person('coordinator', { script });
    const author = await openChannel(await person('ngo', { script, phone: true }), 'logistics');
    const reader = await openChannel(await person('logistics', { script }), 'logistics');
    const settled = async () => {
      if (script) for (const { page } of [author, reader]) await live(page);
    };
    await settled();
    const channel = new URL(author.page.url()).pathname;
    const order = async (approve: boolean) => {
      await keeper.goto(`${channel}/order`);
      await keeper.getByLabel('Every message waits for a moderator').setChecked(approve);
      await press(keeper, 'Save');
      await keeper.waitForLoadState();
    };
    await order(true);
    await author.page.reload();
    await settled();
    await see(author.page, 'What you write waits for a moderator first.');
    const text = `Held ${how}: the bridge is open`;
    await author.say(text);
    await see(author.page, 'Waits for a moderator. Nobody else sees it yet.');
    await expect.poll(() => author.page.getByText(text).count()).toBe(1);
    await reader.page.reload();
    await settled();
    expect(await reader.page.getByText(text).count()).toBe(0);

    await keeper.goto('/moderation');
    await see(keeper, text);
    await press(keeper.locator('section').filter({ hasText: text }).last(), 'Let it through');
    await see(keeper, 'No message waits');
    if (!script) await author.page.reload();
    if (!script) await reader.page.reload();
    await reader.hear(text);
    await see(reader.page, /let through by a moderator/);
    await expect.poll(() => author.page.getByText(text).count()).toBe(1);
    await order(false);
  });
});
