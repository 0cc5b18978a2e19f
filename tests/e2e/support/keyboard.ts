import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const MOST_PRESSES = 150;

/** What has the focus, which must be seen to have it: its name, and whether it is what is looked for. */
async function focused(page: Page, wanted = ':not(*)'): Promise<{ name: string; found: boolean }> {
  const { name, visible, found } = await page.evaluate((selector) => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return { name: '', visible: true, found: false };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const labels = (element as HTMLInputElement).labels;
    const words = element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    const ring = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    return {
      name: words.replaceAll(/\s+/g, ' ').trim(),
      visible: ring,
      found: element.matches(selector),
    };
  }, wanted);
  expect([name, visible], 'the focus is seen').toEqual([name, true]);
  return { name, found };
}

export async function nameOfFocused(page: Page): Promise<string> {
  return (await focused(page)).name;
}

/** Goes on by Tab until the one of that name, or the one that fits the selector, has the focus. */
export async function tabTo(page: Page, wanted: RegExp | string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const here = await focused(page, typeof wanted === 'string' ? wanted : undefined);
    if (typeof wanted === 'string' ? here.found : wanted.test(here.name)) return;
    passed.push(here.name);
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${wanted} by Tab; there was ${passed.join(' | ')}`);
}

export async function openByKey(page: Page, wanted: RegExp | string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** Takes the answer of that value in a group of radio buttons. */
export async function chooseByKey(page: Page, group: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${group}"]`);
  const here = page.locator('input:focus');
  const choices = await page.locator(`input[name="${group}"]`).count();
  for (let presses = 0; presses < choices; presses += 1) {
    if ((await here.inputValue()) === value) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Space');
  expect(await page.locator(`input[name="${group}"]:checked`).inputValue()).toBe(value);
}
