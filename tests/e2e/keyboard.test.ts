import { expect, it } from 'vitest';
import { demoPassword } from '#server/demo/cast.ts';
import { journey } from './support/journey.ts';
import { nameOfFocused, openByKey, tabTo } from './support/keyboard.ts';
import { see } from './support/page.ts';

journey('a coordinator with a keyboard alone', ({ visitor, origin, person }) => {
  it('signs in, opens a mission, posts, and approves', async () => {
    // Their language is set once before; the journey itself touches nothing but keys.
    await person('coordinator');
    const page = await visitor();
    await page.goto(`${origin}/sign-in`);
    await tabTo(page, /^E-mail address/);
    await page.keyboard.type('coordinator@concord.example');
    await tabTo(page, /^Password/);
    await page.keyboard.type(demoPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/home');

    await page.keyboard.press('Tab');
    expect(await nameOfFocused(page)).toMatch(/^Skip/);
    await openByKey(page, /^MINUSCA/);
    await page.waitForURL('**/missions/minusca');
    await openByKey(page, /^Channels/);
    await page.waitForURL('**/channels');
    await openByKey(page, /^#? ?general/);
    await openByKey(page, /^Skip to the message box/);
    await tabTo(page, /^Message in general/);
    await page.keyboard.type('By keyboard: good morning.');
    await page.keyboard.press('Enter');
    await see(page, 'By keyboard: good morning.');

    await page.goto('/home');
    await openByKey(page, /Ouadda/);
    await page.waitForURL('**/initiatives/*');
    await openByKey(page, /^Approve$/);
    await see(page, 'Approved');
  });

  it('goes anywhere from anywhere, and back out of a dialog', async () => {
    const page = await person('coordinator');
    await page.goto('/home');
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});
