import { chromium } from 'playwright-core';

const QUIET_MS = 800;
const TOGETHER = 3;

/**
 * Opens each page afresh in Chromium, with nothing kept from before, and lists what it fetched until it was quiet:
 * its scripts (also those that other scripts ask for), its styles, and its HTML.
 */
export async function visitPages(program, origin, visits, together = TOGETHER) {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  const waiting = [...visits];
  const found = [];
  const worker = async () => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      found.push({ ...visit, ...(await visitPage(browser, origin, visit)) });
    }
  };
  try {
    await Promise.all(Array.from({ length: together }, worker));
  } finally {
    await browser.close();
  }
  return found;
}

async function visitPage(browser, origin, { path, cookie }) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const cookies = cookie.split('; ').filter(Boolean);
  await context.addCookies(
    cookies.map((pair) => ({
      name: pair.slice(0, pair.indexOf('=')),
      value: pair.slice(pair.indexOf('=') + 1),
      url: origin,
    })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const fetched = { script: new Set(), stylesheet: new Set() };
  page.on('request', (request) => fetched[kindOf(request)]?.add(new URL(request.url()).pathname));
  const response = await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(QUIET_MS);
  await page.waitForLoadState('networkidle');
  const html = await response.text();
  await context.close();
  return { scripts: [...fetched.script], styles: [...fetched.stylesheet], html };
}

/** What is only preloaded is of no declared kind. */
function kindOf(request) {
  const { pathname } = new URL(request.url());
  if (pathname.endsWith('.js')) return 'script';
  return pathname.endsWith('.css') ? 'stylesheet' : request.resourceType();
}
