import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { poorLine } from '#tests/support/bad-line.ts';
import { chanceOf } from '#tests/support/chance.ts';
import { photo } from '#tests/support/samples.ts';
import { openChannel } from './channel.ts';
import { drop, turnTo } from './drop.ts';
import type { Journey, Look } from './journey.ts';
import { openWire, type Wire } from './wire.ts';

/** Two phones, one of them in Arabic, and a laptop. */
const devices: readonly (readonly [mailbox: string, look: Look])[] = [
  ['ngo', { phone: true }],
  ['logistics', { phone: true, locale: 'ar' }],
  ['coordinator', {}],
];

export interface PoorDay {
  readonly messages: number;
  /** Each cuts one of the lines, in turn. */
  readonly cuts: number;
  readonly cutMs: number;
  readonly patienceMs: number;
}

/**
 * Three people write on poor lines that are cut now and then, and one sends a photo with it. Nobody presses anything
 * afterwards: all of it is read by all three, each message once, in one order, and one's own in the order of writing.
 */
export async function poorDay({ person, faults }: Journey, day: PoorDay): Promise<{ seconds: number }> {
  faults.allowLostLinks();
  const channel = await addressOf(await person('ngo'), 'logistics');
  const opened = await Promise.all(
    devices.map(async ([mailbox, look]) => {
      const wire = await openWire();
      onTestFinished(() => wire.close());
      const page = await person(mailbox, { ...look, wire });
      await page.goto(channel);
      await page.getByRole('status').first().waitFor();
      await turnTo(page);
      return { page, wire };
    }),
  );
  const began = performance.now();
  for (const { wire } of opened) wire.worsen(poorLine);
  const weather = cutInTurn(
    opened.map(({ wire }) => wire),
    day,
  );
  const written = await writeInTurn(
    opened.map(({ page }) => page),
    day.messages,
  );
  await weather;
  const within = { timeout: day.patienceMs, interval: 200 };
  for (const { page } of opened)
    await expect
      .poll(async () => (await saidOn(page)).toSorted(), within)
      .toEqual([...written.flat()].toSorted());
  const order = await saidOn((opened[0] as { page: Page }).page);
  for (const { page } of opened) expect(await saidOn(page)).toEqual(order);
  for (const own of written) expect(order.filter((text) => own.includes(text))).toEqual(own);
  for (const { page } of opened) await expect.poll(() => widthOfPhoto(page), within).toBeGreaterThan(0);
  return { seconds: Math.round((performance.now() - began) / 1_000) };
}

async function addressOf(page: Page, name: string): Promise<string> {
  await openChannel(page, name);
  return new URL(page.url()).pathname;
}

async function cutInTurn(wires: readonly Wire[], { cuts, cutMs }: PoorDay): Promise<void> {
  for (let cut = 0; cut < cuts; cut += 1) {
    await pause(1_500);
    const wire = wires[cut % wires.length];
    wire?.cut();
    await pause(cutMs);
    wire?.mend();
  }
}

/** What each wrote, in their order; the first of all goes with a photo. */
async function writeInTurn(pages: readonly Page[], messages: number): Promise<string[][]> {
  const chance = chanceOf(50);
  const written: string[][] = pages.map(() => []);
  for (let at = 0; at < messages; at += 1) {
    const who = at % pages.length;
    const page = pages[who] as Page;
    const text = `Poor ${who}: ${String(at).padStart(2, '0')}`;
    if (at === 0) await drop(page, [{ name: 'well.jpg', type: 'image/jpeg', bytes: await photo() }]);
    await page.locator('#write textarea[name="body"]').fill(text);
    await page.locator('#write button[type="submit"]').last().click();
    written[who]?.push(text);
    await pause(chance.below(300));
  }
  return written;
}

/** What has come, in the order it stands there. */
async function saidOn(page: Page): Promise<string[]> {
  const texts = await page.locator('.stream article[id] .said').allInnerTexts();
  return texts.map((text) => text.trim()).filter((text) => text.startsWith('Poor '));
}

const widthOfPhoto = (page: Page) =>
  page
    .locator('article[id]')
    .filter({ hasText: 'Poor 0: 00' })
    .locator('img')
    .last()
    .evaluate((image) => (image as HTMLImageElement).naturalWidth, null, { timeout: 1_000 })
    .catch(() => 0);
