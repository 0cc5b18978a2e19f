import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey, type Look } from '../e2e/support/journey.ts';
import { pageAddresses } from '../e2e/support/pages.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const everyRule = (axe: AxeBuilder) => axe.withTags(wcag);
/** What another language and direction may break where the first is whole: names, languages, sizes. */
const named = [
  'button-name',
  'document-title',
  'image-alt',
  'input-button-name',
  'label',
  'link-name',
  'select-name',
];
const ofLanguage = (axe: AxeBuilder) =>
  axe.withRules([...named, 'html-has-lang', 'html-lang-valid', 'valid-lang', 'target-size']);
/** All that the dark changes. */
const colours = (axe: AxeBuilder) => axe.withRules('color-contrast');

/** Each page comes to life once; what the server draws alone is looked at the other times. */
const looks: readonly [string, Look, (axe: AxeBuilder) => AxeBuilder][] = [
  ['in English on a phone', { phone: true }, everyRule],
  ['in Arabic on a phone, as drawn', { phone: true, locale: 'ar', still: true }, ofLanguage],
  ['in the dark on a wide screen, as drawn', { dark: true, still: true }, colours],
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

journey('every page', ({ person, visitor }) => {
  it.each(looks)('is readable by all and fits, %s', async (_how, look, rules) => {
    const { forVisitors, forPeople } = await pageAddresses();
    const faults: string[] = [];
    /** Says whether the page was open to that reader; what is wrong with it is noted. */
    const visit = async (page: Page, path: string, signedIn: boolean) => {
      const status = (await page.goto(path))?.status() ?? 0;
      if (CLOSED.includes(status)) return false;
      if (status !== 200) faults.push(`${path}: ${status}`);
      else for (const fault of await faultsOf(page, look, rules, signedIn)) faults.push(`${path}: ${fault}`);
      return true;
    };
    const anybody = await visitor(look);
    for (const path of forVisitors) await visit(anybody, path, false);
    let closed = forPeople;
    for (const mailbox of ['coordinator', 'ngo', 'state', 'alliance', 'estmark', 'relief', 'community']) {
      const still: string[] = [];
      const reader = await person(mailbox, look);
      for (const path of closed) if (!(await visit(reader, path, true))) still.push(path);
      closed = still;
      if (closed.length === 0) break;
    }
    expect({ openToNobody: closed, faults }).toEqual({ openToNobody: [], faults: [] });
  });
});

async function faultsOf(
  page: Page,
  look: Look,
  rules: (axe: AxeBuilder) => AxeBuilder,
  signedIn: boolean,
): Promise<string[]> {
  const faults: string[] = [];
  const root = page.locator('html');
  const language = look.locale ?? 'en';
  if ((await root.getAttribute('lang')) !== language) faults.push('in another language');
  if ((await root.getAttribute('dir')) !== (language === 'ar' ? 'rtl' : 'ltr'))
    faults.push('in another direction');
  const wide = await page.evaluate(() => {
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
  if (wide) faults.push(wide);
  if (signedIn && look.phone) {
    const bar = page.locator('nav.dock');
    if (!(await bar.isVisible())) faults.push('no bar at the foot');
  }
  if (language === 'ar') faults.push(...(await loose(page)));
  const { violations } = await rules(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  for (const { id, nodes } of violations)
    faults.push(
      `axe ${id}: ${nodes
        .slice(0, 2)
        .map(
          ({ html, failureSummary }) =>
            `${html.slice(0, 160)} (${failureSummary?.split('\n')[1]?.trim().slice(0, 160)})`,
        )
        .join(' … ')}`,
    );
  return faults;
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
