import { expect, it } from 'vitest';
import { live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { press, see } from './support/page.ts';
import { makeRemindersDue } from './support/time.ts';

/** The portal looks every quarter of a minute whose time has come. */
const COMES = { timeout: 60_000 };

journey('somebody wants to be reminded', ({ person }) => {
  it('of a message and of a line of their own, with script and without', async () => {
    const amina = await openChannel(await person('ngo'), 'general');
    const peter = await openChannel(await person('logistics', { script: false }), 'general');
    await live(amina.page);
    await amina.say('Reminder: the depot closes at four.');
    await amina.hear('Reminder: the depot closes at four.');
    const message = amina.page.locator('article[id]').filter({ hasText: 'the depot closes' });
    await message.hover();
    await message.locator('summary').click();
    await message.getByRole('link', { name: 'Remind me…' }).click();
    await press(amina.page, 'Tomorrow at 09:00');
    await see(amina.page, 'Still to come');
    await see(amina.page, 'Reminder: the depot closes at four.');

    await peter.say('/remind tomorrow 9:00 call the depot');
    expect(await peter.page.getByLabel('Note').inputValue()).toBe('call the depot');
    await peter.page.getByLabel('Time').fill('');
    await press(peter.page, 'Remind me then');
    await peter.page.getByRole('alert').waitFor();
    await peter.page.getByLabel('Time').fill('09:00');
    await press(peter.page, 'Remind me then');
    await see(peter.page, 'Still to come');

    await amina.page.goto('/inbox');
    await makeRemindersDue();
    await amina.page.getByText('You wanted to be reminded').waitFor(COMES);
    await see(amina.page, 'Reminder: the depot closes at four.');
    await press(amina.page, 'Done');
    await see(amina.page, 'You wait for no reminder');

    await peter.page.goto('/home');
    await see(peter.page, 'call the depot');
    await peter.page.goto('/inbox');
    await peter.page.getByRole('button', { name: 'In an hour' }).first().click();
    await see(peter.page, 'Still to come');
  });
});
