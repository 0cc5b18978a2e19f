import { it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { press, see } from './support/page.ts';

journey('a channel keeps a message at its head', ({ person }) => {
  it.each(withAndWithoutScript)('where everybody finds it, %s', async (how, script) => {
    const text = `Pin: the gate closes at six, ${how}.`;
    const coordinator = await openChannel(await person('coordinator', { script }), 'safety');
    const { page } = coordinator;
    if (script) await live(page);
    await coordinator.say(text);
    await coordinator.hear(text);
    const message = page.locator('article[id]').filter({ hasText: text });
    await message.hover();
    await message.locator('summary').click();
    await press(message, 'Pin at the head of the channel');

    const amina = await openChannel(await person('ngo', { script }), 'safety');
    if (script) await live(amina.page);
    const { pathname } = new URL(amina.page.url());
    await amina.page.getByRole('link', { name: /pinned$/ }).click();
    if (!script) return see(amina.page, text);
    const pins = amina.page.getByRole('dialog', { name: 'Pinned messages' });
    await see(pins, text);
    await pins.getByRole('link', { name: 'خديجة منصور' }).first().click();
    await pins.waitFor({ state: 'detached' });
    await amina.page.waitForURL((url) => url.pathname.startsWith(pathname));
  });
});
