import { expect, it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { press, see } from './support/page.ts';

const cases = [
  ['with script', true],
  ['without script', false],
] as const;

journey('a channel acknowledges a message', ({ person }) => {
  it.each(cases)('and who asked sees of which organisations nobody has, %s', async (how, script) => {
    const coordinator = await openChannel(await person('coordinator', { script }), 'announcements');
    const reader = await openChannel(await person('ngo', { script }), 'announcements');
    if (script) for (const { page } of [coordinator, reader]) await live(page);

    const text = `The bridge is closed, ${how}.`;
    await coordinator.say(`/ack ${text}`);
    await press(coordinator.page, 'Post it and ask');
    await coordinator.hear(text);
    if (!script) await reader.page.reload();
    const message = reader.page.locator('article[id]').filter({ hasText: text });
    await see(message, /people 0 of \d+/);
    await press(message, 'Acknowledge');
    await see(reader.page, 'You acknowledged this');

    if (!script) await coordinator.page.reload();
    const asked = coordinator.page.locator('article[id]').filter({ hasText: text });
    await see(asked, /people 1 of \d+/);
    await asked.getByRole('link', { name: /people 1 of/ }).click();
    await coordinator.page.waitForURL(/\/acknowledgement$/);
    await see(coordinator.page, 'not yet');
    await press(coordinator.page, 'Remind those who have not');
    await see(coordinator.page, /not yet, reminded/);
    await reader.page.goto('/inbox?show=asked');
    expect(await reader.page.getByText(text).count()).toBe(0);
  });
});
