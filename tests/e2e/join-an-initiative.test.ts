import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey, withAndWithoutScript } from './support/journey.ts';
import { choose, dayFromNow, follow, press, see } from './support/page.ts';

const password = 'four quiet herons by the ford';

journey('an NGO finds its way into an initiative', (told) => {
  it.each(withAndWithoutScript)('from its registration to the first message, %s', async (how, script) => {
    const name = `Eau de Bria ${how}`;
    const mailbox = `bria-${script}@example.org`;
    const ngo = await told.visitor({ script });
    await register(ngo, name, mailbox);
    await confirm(ngo, mailbox);
    await signInByForm(ngo, mailbox);
    await askForVerification(ngo, name);

    const coordinator = await told.person('coordinator', { script });
    await verify(coordinator, name);

    await findByFilters(ngo);
    await follow(ngo, 'Ask to join');
    await ngo.getByLabel('What your organisation brings').fill('Two drillers and a rig.');
    await press(ngo, 'Ask to join');
    await see(ngo, 'Waiting for an answer');
    const address = new URL(ngo.url()).pathname;

    const lead = await told.person('alliance', { script });
    await lead.goto('/home');
    await follow(lead.getByRole('listitem').filter({ hasText: name }), 'Corredor de agua');
    const request = lead.locator('li[id^=join-]').filter({ hasText: name });
    await see(request, 'Two drillers and a rig.');
    await press(request, 'Accept');
    await see(request, 'Accepted');

    await ngo.goto(address);
    await follow(ngo, 'Open its channel');
    await ngo.getByLabel(/^Message in /).fill('The rig leaves on Monday.');
    await press(ngo, 'Send');
    await see(ngo, 'The rig leaves on Monday.');
    await see(ngo, name);
  });
});

async function register(page: Page, name: string, mailbox: string): Promise<void> {
  await page.goto('/');
  await follow(page, 'Register an organisation');
  await choose(page.getByLabel('Kind'), 'National NGO');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Country').fill('CAF');
  await page.getByLabel(/^MINUSCA/).check();
  await page.getByLabel('Your name').fill('Odile Mbaye');
  await page.getByLabel('Your e-mail address').fill(mailbox);

  // A password too weak: everything else that was typed stays.
  await page.getByLabel('Password', { exact: true }).fill('short');
  await press(page, 'Register');
  await see(page, /At least \d+ characters/);
  expect(await page.getByLabel('Your e-mail address').inputValue()).toBe(mailbox);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Register');
  await see(page, 'Look into your mailbox');
}

/** The link in the mail; the outbox page shows it as soon as the mail has left. */
async function confirm(page: Page, mailbox: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto('/outbox');
        return page.getByText(mailbox).count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBeGreaterThan(0);
  const letter = page.locator('section').filter({ hasText: mailbox }).last();
  await letter.getByRole('link').first().click();
  await press(page, 'Confirm the address');
  await see(page, 'Your e-mail address is confirmed');
}

async function signInByForm(page: Page, mailbox: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(mailbox);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
  await page.waitForURL('**/home');
}

async function askForVerification(page: Page, name: string): Promise<void> {
  await follow(page, new RegExp(`See what ${name}`));
  await follow(page, 'Ask for verification');
  await page.getByLabel('Registration number').fill('CAF-2026-0117');
  await page.getByLabel('The certificate expires on').fill(dayFromNow(500));
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await press(page, 'Ask for verification');
  await see(page, 'A coordinator looks at your request');
}

async function verify(page: Page, name: string): Promise<void> {
  await page.goto('/verifications');
  await follow(page, name);
  await page.getByLabel('Verify until a date').check();
  await page.getByLabel('Valid until').fill(dayFromNow(365));
  await page.getByLabel('Reason').fill('The certificate was seen.');
  await press(page, 'Decide');
  await see(page, 'Verified');
}

async function findByFilters(page: Page): Promise<void> {
  await page.goto('/initiatives');
  await page.getByLabel('Theme').selectOption('wash');
  await page.getByRole('searchbox').fill('corredor');
  await press(page, 'Search');
  await page.waitForURL(/theme=wash/);
  await follow(page, /corredor/i);
}
