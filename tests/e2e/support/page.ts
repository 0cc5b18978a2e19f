import type { Locator, Page } from 'playwright-core';

/** A calendar date so many days from today. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Waits until the words are to be read on the page. */
export async function see(within: Page | Locator, words: string | RegExp): Promise<void> {
  await within.getByText(words).filter({ visible: true }).first().waitFor();
}

export async function press(within: Page | Locator, name: string | RegExp): Promise<void> {
  await within.getByRole('button', { name, exact: typeof name === 'string' }).click();
}

export async function follow(within: Page | Locator, name: string | RegExp): Promise<void> {
  await within.getByRole('link', { name }).first().click();
}

/** Opens a fold: `details` by its summary, which is no button to every browser. */
export async function unfold(within: Page | Locator, summary: string): Promise<void> {
  await within.locator('summary').filter({ hasText: summary }).first().click();
}

/** The first answer of a select whose words begin so; says its value. */
export async function choose(select: Locator, words: string | RegExp): Promise<void> {
  const option = select.locator('option').filter({ hasText: words }).first();
  await select.selectOption({ value: (await option.getAttribute('value')) ?? '' });
}
