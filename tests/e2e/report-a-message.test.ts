import { expect, it } from 'vitest';
import { openChannel } from './support/channel.ts';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { choose, follow, press, see } from './support/page.ts';

journey('a message is reported', ({ person }) => {
  it.each(withAndWithoutScript)('hidden, decided with a rule, appealed against, %s', async (how, script) => {
    const author = await openChannel(await person('logistics', { script }), 'logistics');
    const reporter = await openChannel(await person('ngo', { script, phone: true }), 'logistics');
    const first = await person('coordinator', { script });
    const second = await person('coordinator2', { script });
    const text = `Reported ${how}: they sleep behind the mill`;
    await author.say(text);
    await author.hear(text);
    await reporter.page.reload();
    const said = reporter.page.locator('article[id]').filter({ hasText: text }).last();
    const messageId = await said.getAttribute('id');
    const channel = new URL(reporter.page.url()).pathname;

    await reporter.page.goto(`${channel}/messages/${messageId}/report`);
    await reporter.page.getByLabel('It may put somebody in danger').check();
    await reporter.page.getByLabel('What those who decide should know').fill('It says where they sleep.');
    await press(reporter.page, 'Report it');
    await see(reporter.page, 'Nobody has taken it yet');
    const report = new URL(reporter.page.url()).pathname;
    await author.page.goto(channel);
    await see(author.page, 'Reported, and hidden until a moderator decides.');
    expect(await author.page.getByText(text).count()).toBe(0);

    await first.goto('/moderation');
    await first.locator(`a[href="${report}"]`).click();
    await see(first, 'It says where they sleep.');
    await first.getByLabel('Upheld: the message is removed').check();
    await choose(first.getByLabel('The rule that was looked at'), 'It may put');
    await first.getByLabel('Reason').fill('It says where people are.');
    await first.getByLabel('A day').check();
    await press(first, 'Decide and tell both sides');
    await see(first, 'Decided by');

    await author.page.goto('/home');
    await follow(author.page, 'It says where people are.');
    await see(author.page, 'Muted until');
    expect(await author.page.getByText('It says where they sleep.').count()).toBe(0);
    await author.page.getByLabel('Why it should be decided otherwise').fill('They left a week ago.');
    await press(author.page, 'Appeal');
    await see(author.page, 'Appealed against');

    await first.goto(report);
    expect(await first.getByRole('button', { name: 'Answer and tell both sides' }).count()).toBe(0);
    await second.goto(report);
    await second.getByLabel('is turned round').check();
    await second.getByLabel('Reason').fill('They are safe.');
    await press(second, 'Answer and tell both sides');
    await see(second, 'The decision is turned round');
    await reporter.page.goto(`${channel}/log`);
    await see(reporter.page, /turned round on appeal the decision/);
  });
});
