import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey, type Language, type Look } from './support/journey.ts';
import { pageAddresses } from './support/pages.ts';

type Reading = readonly [how: string, locale: Language, screens: readonly Screen[]];

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  /** The bar at the foot stands only there. */
  readonly narrow: boolean;
}

const phone: Screen = { width: 360, height: 740, dark: false, narrow: true };
const wideInTheDark: Screen = { width: 1280, height: 900, dark: true, narrow: false };

/** A page is fetched once, and looked at on every screen of its reading. */
const readings: readonly Reading[] = [
  ['in English on a phone and in the dark on a wide screen', 'en', [phone, wideInTheDark]],
  ['in Arabic on a phone', 'ar', [phone]],
];

/** Names of the demonstration in Latin letters: in an Arabic page each must stand for itself. */
const latinNames = [
  'Sahel Water Trust',
  'Joint Partnership Office',
  'MINUSCA',
  'UNMISS',
  'Peter Loku',
  'Kingdom of Estmark',
];

/** Not open to this reader, or as far as they may know not there. */
const CLOSED = [403, 404];

/** Pages open beside each other: while one is looked at the other is drawn. */
const TABS = 2;
const READING_MS = 600_000;

journey('every page', ({ person, visitor }) => {
  const visitAll = async (_how: string, locale: Language, screens: readonly Screen[]) => {
    const { forVisitors, forPeople } = await pageAddresses();
    const faults: string[] = [];
    /** Which of the pages were not open to the reader of that tab; what is wrong with the others is noted. */
    const visit = async (first: Page, paths: readonly string[], signedIn: boolean) => {
      const waiting = [...paths];
      const closed: string[] = [];
      const read = async (page: Page) => {
        for (let path = waiting.shift(); path; path = waiting.shift()) {
          const status = (await page.goto(path))?.status() ?? 0;
          if (CLOSED.includes(status)) closed.push(path);
          else if (status !== 200) faults.push(`${path}: ${status}`);
          else {
            for (const screen of screens) {
              for (const fault of await faultsOf(page, locale, screen, signedIn))
                faults.push(`${path} (${screen.width} px): ${fault}`);
            }
          }
        }
      };
      const others = Array.from({ length: TABS - 1 }, () => first.context().newPage());
      await Promise.all([first, ...(await Promise.all(others))].map(read));
      return closed;
    };
    const look: Look = { phone: true, locale };
    await visit(await visitor(look), forVisitors, false);
    let closed = forPeople;
    for (const mailbox of ['coordinator', 'ngo', 'state', 'alliance', 'estmark', 'relief', 'community']) {
      closed = await visit(await person(mailbox, { ...look, theme: 'system' }), closed, true);
      if (closed.length === 0) break;
    }
    expect(closed, 'open to nobody').toEqual([]);
    expect(faults).toEqual([]);
  };
  it.each(readings)('is readable by all and fits, %s', visitAll, READING_MS);
});

async function faultsOf(page: Page, locale: Language, screen: Screen, signedIn: boolean): Promise<string[]> {
  const { width, height, dark, narrow } = screen;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  const faults: string[] = [];
  const root = page.locator('html');
  if ((await root.getAttribute('lang')) !== locale) faults.push('in another language');
  if ((await root.getAttribute('dir')) !== (locale === 'ar' ? 'rtl' : 'ltr'))
    faults.push('in another direction');
  const wide = await tooWide(page);
  if (wide) faults.push(wide);
  if (signedIn && narrow && !(await page.locator('nav.dock').isVisible())) faults.push('no bar at the foot');
  if (locale === 'ar') faults.push(...(await loose(page)));
  return [...faults, ...(await unreadable(page))];
}

/** What sticks out where a page is wider than its screen. */
function tooWide(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const beyond = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    });
    return `${scrollWidth} px wide: ${beyond
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 120))
      .join(' … ')}`;
  });
}

async function unreadable(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `axe ${id}: ${nodes
        .slice(0, 2)
        .map(
          ({ html, failureSummary }) =>
            `${html.slice(0, 160)} (${failureSummary?.split('\n')[1]?.trim().slice(0, 160)})`,
        )
        .join(' … ')}`,
  );
}

/** Latin names that stand among Arabic words without being isolated. */
function loose(page: Page): Promise<string[]> {
  return page.evaluate((names) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, option, svg')) continue;
      const among = /[\u0600-\u06FF]/.test(parent.textContent ?? '');
      const isolated = parent.closest('bdi, [dir]:not(html)');
      for (const name of names)
        if (text.includes(name) && among && !isolated)
          found.push(`not isolated: ${text.trim().slice(0, 80)}`);
    }
    return found;
  }, latinNames);
}
