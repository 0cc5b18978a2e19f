import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { channelOn, live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';

journey('people talk in the channel of their mission', ({ person }) => {
  it('each message is acknowledged, shown once to all and in one order', async () => {
    const amina = await openChannel(await person('ngo'), 'general');
    const peter = await openChannel(await person('logistics'), 'general');
    await live(amina.page);
    await live(peter.page);

    await amina.say('Talk: the lorry left Bangui.');
    await peter.hear('Talk: the lorry left Bangui.');
    for (const number of [1, 2, 3, 4, 5]) {
      await Promise.all([amina.say(`Talk: Amina ${number}`), peter.say(`Talk: Peter ${number}`)]);
    }
    await amina.hear('Talk: Peter 5');
    await peter.hear('Talk: Amina 5');

    const afresh = await channelOn(await reopened(amina.page));
    const order = await afresh.said('Talk:');
    expect(order).toHaveLength(11);
    await peter.showsExactly('Talk:', order);
    await amina.showsExactly('Talk:', order);
  });

  it('what is typed while the last message is still being put away stays in the box', async () => {
    const amina = await openChannel(await person('ngo'), 'general');
    await live(amina.page);
    const box = amina.page.getByLabel(/^Message in /);
    await box.evaluate((element: HTMLTextAreaElement) => {
      element.value = 'Typed: sent';
      element.form?.requestSubmit();
      element.value = 'Typed: next';
    });
    await amina.hear('Typed: sent');
    expect(await box.inputValue()).toBe('Typed: next');
    await amina.showsExactly('Typed:', ['Typed: sent']);
  });
});

async function reopened(page: Page): Promise<Page> {
  const again = await page.context().newPage();
  await again.goto(page.url());
  return again;
}
