import type { Page } from 'playwright-core';

interface Dropped {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Moves the mouse, and waits until dropping and pasting have come to life. */
export async function turnTo(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  await page.mouse.move(310, 310);
  await page.locator('form#write input[name=_described]').waitFor({ state: 'detached' });
}

/** Lets go of files over the channel, as a mouse does. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const carried = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') }));
  const dataTransfer = await page.evaluateHandle((each) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of each) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    return data;
  }, carried);
  await page.locator('.stream').first().dispatchEvent('drop', { dataTransfer });
}
