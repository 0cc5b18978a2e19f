import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { demoPassword } from '#server/demo/cast.ts';
import { journey } from './support/journey.ts';
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
    expect(await focused(page)).toMatch(/^Skip/);
    await open(page, /^MINUSCA/);
    await page.waitForURL('**/missions/minusca');
    await open(page, /^Channels/);
    await page.waitForURL('**/channels');
    await open(page, /^#? ?general/);
    await open(page, /^Skip to the message box/);
    await tabTo(page, /^Message in general/);
    await page.keyboard.type('By keyboard: good morning.');
    await page.keyboard.press('Enter');
    await see(page, 'By keyboard: good morning.');

    await page.goto('/home');
    await open(page, /Ouadda/);
    await page.waitForURL('**/initiatives/*');
    await open(page, /^Approve$/);
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

/** Name of what has the focus, which must be seen to have it. */
async function focused(page: Page): Promise<string> {
  const { name, visible } = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return { name: '', visible: true };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const labels = (element as HTMLInputElement).labels;
    const words = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    const ring = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    return { name: words.replaceAll(/\s+/g, ' ').trim(), visible: ring };
  });
  expect([name, visible], 'the focus is seen').toEqual([name, true]);
  return name;
}

/** Goes on by Tab until the one of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${name} by Tab; there was ${passed.join(' | ')}`);
}

async function open(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
