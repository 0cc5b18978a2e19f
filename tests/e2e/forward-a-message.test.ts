import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { choose, press, see } from './support/page.ts';

journey('a message is handed on', ({ person }) => {
  it.each(withAndWithoutScript)('as far as its label lets it go, %s', async (how, script) => {
    const amber = `Forward: the convoy rests at noon, ${how}.`;
    const prosper = await openChannel(await person('relief', { script }), 'Corredor');
    if (script) await live(prosper.page);
    await prosper.say(`/tlp amber ${amber}`);
    await prosper.hear(amber);

    const amina = await openChannel(await person('ngo', { script }), 'Corredor');
    await beginForward(amina.page, amber);
    await choose(amina.page.getByLabel('To the channel'), /general/);
    await press(amina.page, 'Forward');
    await see(amina.page, /TLP:AMBER stays with those for whom it was meant/);

    const green = `Forward: the ferry sails at six, ${how}.`;
    await openChannel(prosper.page, 'general');
    if (script) await live(prosper.page);
    await prosper.say(green);
    await prosper.hear(green);
    await openChannel(amina.page, 'general');
    await beginForward(amina.page, green);
    await choose(amina.page.getByLabel('To the channel'), /logistics/);
    await amina.page.getByLabel('A line of your own').fill(`Forward: for your lorries, ${how}.`);
    await press(amina.page, 'Forward');
    const handedOn = amina.page.locator('article[id]').filter({ hasText: `for your lorries, ${how}` });
    await see(handedOn, green);
    await see(handedOn, 'Prosper Zoungrana');
  });
});

async function beginForward(page: Page, text: string): Promise<void> {
  const message = page.locator('article[id]').filter({ hasText: text }).last();
  await message.hover();
  await message.locator('summary').click();
  await message.getByRole('link', { name: 'Forward…' }).click();
  await page.getByRole('heading', { name: 'Forward a message' }).waitFor();
}
