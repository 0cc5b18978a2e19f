import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { choose, press, see } from './support/page.ts';

/** The card of the task, under the message from which it was made. */
const cardIn = (page: Page, words: string) => page.locator('article[id]').filter({ hasText: words }).last();

journey('a task comes from talk', ({ person }) => {
  it.each(withAndWithoutScript)(
    'is given to somebody, and done where all see it, %s',
    async (how, script) => {
      const asks = `Task: somebody counts the tents, ${how}.`;
      const amina = await openChannel(await person('ngo', { script }), 'general');
      const peter = await openChannel(await person('logistics', { script }), 'general');
      const both = [amina, peter];
      const hearNews = async () => {
        if (!script) for (const { page } of both) await page.reload();
      };
      if (script) for (const { page } of both) await live(page);
      await amina.say(asks);
      await amina.hear(asks);
      const channel = amina.page.url().replace(/#.*/, '');

      const message = cardIn(amina.page, asks);
      await message.hover();
      await message.locator('summary').click();
      await message.getByRole('link', { name: 'a task…' }).click();
      await choose(amina.page.getByLabel('Who does it'), /^Peter Loku/);
      await press(amina.page, 'Note the task');
      await see(amina.page, /Peter Loku/);
      await amina.page.goto(channel);
      if (script) await live(amina.page);

      await hearNews();
      await see(cardIn(peter.page, asks), 'To do');
      await press(cardIn(peter.page, asks), 'Begin it');
      await hearNews();
      for (const { page } of both) await see(cardIn(page, asks), 'In hand');
      await press(cardIn(peter.page, asks), 'It is done');
      await hearNews();
      for (const { page } of both) await see(cardIn(page, asks), 'Done');
    },
  );

  it('is begun from the menu of the channel, and posted there', async () => {
    const { page } = await openChannel(await person('ngo', { script: false }), 'general');
    await page.getByLabel(/^More about general/).click();
    await page.getByRole('link', { name: 'Note a task…' }).click();
    await press(page, 'Note the task');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('What is to be done').fill('Task: ask for the key');
    await press(page, 'Note the task');
    await page.getByRole('region', { name: /^Messages in / }).waitFor();
    await see(cardIn(page, 'Task: ask for the key'), 'Nobody has it yet');
  });
});
