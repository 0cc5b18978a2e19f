import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { type ChannelPage, live, openChannel } from './support/channel.ts';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { press, see } from './support/page.ts';

/** The card of the poll, under the message that asks. */
const pollIn = (page: Page, question: string) =>
  page.locator('article[id]').filter({ hasText: question }).last();

journey('a channel decides in a poll', ({ person }) => {
  it.each(withAndWithoutScript)('that two vote in, until it is ended, %s', async (how, script) => {
    const question = `Poll: when do we meet, ${how}?`;
    const amina = await openChannel(await person('ngo', { script }), 'general');
    const peter = await openChannel(await person('logistics', { script }), 'general');
    const both = [amina, peter];
    const hearNews = async () => {
      if (!script) for (const { page } of both) await page.reload();
    };
    if (script) for (const { page } of both) await live(page);

    await amina.say(`/poll ${question} | Tuesday | Wednesday`);
    await amina.page.getByRole('heading', { name: 'Ask in a poll' }).waitFor();
    await press(amina.page, 'Post the poll');
    await pollIn(amina.page, question).waitFor();

    await hearNews();
    await vote(amina, question, 'Tuesday');
    await vote(peter, question, 'Wednesday');
    await hearNews();
    for (const { page } of both) await see(pollIn(page, question), '2 people voted');

    await press(pollIn(amina.page, question), 'End the poll');
    await hearNews();
    for (const { page } of both) {
      await see(pollIn(page, question), 'ended');
      await see(pollIn(page, question), /Wednesday.*1 vote · 50/);
      await pollIn(page, question)
        .getByRole('button', { name: 'Change my vote' })
        .waitFor({ state: 'detached' });
    }
  });

  it('that is begun from the menu of the channel, and asked again where an answer is missing', async () => {
    const { page } = await openChannel(await person('ngo', { script: false }), 'general');
    await page.getByLabel(/^More about general/).click();
    await page.getByRole('link', { name: 'Ask in a poll…' }).click();
    await page.getByLabel('Question').fill('Poll: which gate?');
    await page.getByLabel('Choices').fill('The north one');
    await press(page, 'Post the poll');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Choices').fill('The north one\nThe south one');
    await page.getByLabel('Secret').check();
    await press(page, 'Post the poll');
    await see(pollIn(page, 'Poll: which gate?'), 'The south one');
    await pollIn(page, 'Poll: which gate?').getByRole('link', { name: 'Its own page' }).click();
    await see(page, /This poll is secret/);
  });
});

async function vote({ page }: ChannelPage, question: string, choice: string): Promise<void> {
  const poll = pollIn(page, question);
  await poll.getByRole('radio', { name: choice }).check();
  await press(poll, 'Vote');
  await see(poll, 'your choice');
}
