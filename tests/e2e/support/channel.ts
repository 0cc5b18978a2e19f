import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { follow, press } from './page.ts';

/** A mission's channel as somebody sees it. */
export interface ChannelPage {
  readonly page: Page;
  say(text: string): Promise<void>;
  /** Waits until the message stands there as said, and no longer as on its way. */
  hear(text: string): Promise<void>;
  /** What is shown, from the oldest to the newest, of messages that begin so. */
  said(beginning: string): Promise<string[]>;
  /** Waits until exactly these messages that begin so are shown, each once and in this order. */
  showsExactly(beginning: string, texts: readonly string[]): Promise<void>;
}

export async function openChannel(page: Page, name: string): Promise<ChannelPage> {
  await page.goto('/missions/minusca/channels');
  await follow(page.getByRole('main'), name);
  return channelOn(page);
}

export async function channelOn(page: Page): Promise<ChannelPage> {
  const box = page.getByLabel(/^Message in /);
  await page.getByRole('region', { name: /^Messages in / }).waitFor();
  const stream = page.getByRole('region', { name: /^Messages in / });
  const said = async (beginning: string) => {
    const texts = await stream.locator('article[id] .said').allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text.startsWith(beginning));
  };
  return {
    page,
    async say(text) {
      await box.fill(text);
      await press(page, 'Send');
    },
    hear: (text) => stream.locator('article[id]').filter({ hasText: text }).first().waitFor(),
    said,
    showsExactly: (beginning, texts) =>
      expect.poll(() => said(beginning), { timeout: 60_000, interval: 100 }).toEqual(texts),
  };
}

/** Waits until the page is live: until then what is said is sent as a form. */
export async function live(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: 'Live' }).first().waitFor();
}
