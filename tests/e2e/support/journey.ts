import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { demoPassword } from '#server/demo/cast.ts';
import { type Faults, watchFaults } from './faults.ts';
import { ownStage } from './stage.ts';
import type { Wire } from './wire.ts';

export type Language = 'en' | 'es' | 'fr' | 'ar';

export interface Look {
  /** False switches JavaScript off. */
  readonly script?: boolean;
  /** Pages stay as the server drew them, but can be asked about: their scripts are empty. */
  readonly still?: boolean;
  readonly locale?: Language;
  readonly dark?: boolean;
  /** A screen of 360 × 740 with a finger instead of a mouse. */
  readonly phone?: boolean;
  /** False keeps the service worker away, which asks for scripts where the journey does not hear of it. */
  readonly worker?: boolean;
  /** The line to the portal, which the journey can cut. */
  readonly wire?: Wire;
}

export interface Journey {
  readonly origin: string;
  readonly faults: Faults;
  /** A browser of its own in which nobody is signed in. */
  visitor(look?: Look): Promise<Page>;
  /** The person of the demonstration with that mailbox, signed in. */
  person(mailbox: string, look?: Look): Promise<Page>;
}

const stage = ownStage();

/** The journey in a browser that runs scripts, and once more in one that does not. */
export const withAndWithoutScript = [
  ['with script', true],
  ['without script', false],
] as const;

/** A journey through the built portal. Whatever broke on the way, on a page or in the server, fails it. */
export function journey(name: string, tell: (journey: Journey) => void): void {
  describe.skipIf(!stage)(`${name}, in Chromium`, () => {
    if (!stage) return;
    const { origin, browser: endpoint, log } = stage;
    const faults = watchFaults(log);
    const contexts: BrowserContext[] = [];
    let browser: Browser;

    beforeAll(async () => {
      browser = await chromium.connect(endpoint);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await keepPictures(contexts, task.id);
      for (const context of contexts.splice(0)) await context.close();
      expect(faults.take(), 'what broke on the way').toEqual([]);
    });
    afterAll(() => browser?.close());

    const open = async (look: Look): Promise<Page> => {
      const context = await browser.newContext(optionsOf(origin, look));
      context.setDefaultTimeout(10_000);
      contexts.push(context);
      faults.watch(context);
      if (look.still) await context.route('**/assets/**/*.js', emptyScript);
      return context.newPage();
    };
    tell({
      origin,
      faults,
      visitor: (look = {}) => open(look),
      async person(mailbox, look = {}) {
        const page = await open(look);
        await signIn(page.context(), origin, `${mailbox}@concord.example`);
        const locale = look.locale ?? 'en';
        const theme = look.dark ? 'dark' : 'light';
        await post(page.context(), origin, '/preferences', { locale, theme });
        return page;
      },
    });
  });
}

/** What every reader saw when a journey failed, in a folder that the failing run names. */
async function keepPictures(contexts: readonly BrowserContext[], name: string): Promise<void> {
  const folder = join(tmpdir(), 'concord-failed-journeys');
  const pages = contexts.flatMap((context) => context.pages());
  for (const [at, page] of pages.entries()) {
    const path = join(folder, `${name}-${at}.png`);
    const kept = await page.screenshot({ path, fullPage: true, timeout: 5_000 }).catch(() => null);
    if (kept) console.log(`${page.url()} as it was: ${path}`);
  }
}

const emptyScript = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: '' });

function optionsOf(
  origin: string,
  { script = true, dark = false, phone = false, worker = true, locale, wire }: Look,
) {
  return {
    baseURL: origin,
    javaScriptEnabled: script,
    locale: locale ?? 'en',
    colorScheme: dark ? ('dark' as const) : ('light' as const),
    reducedMotion: 'reduce' as const,
    viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 900 },
    ...(phone && { hasTouch: true, isMobile: true }),
    ...(!worker && { serviceWorkers: 'block' as const }),
    ...(wire && { proxy: { server: wire.address } }),
  };
}

/** Signs in as the form does, without drawing the page. */
export async function signIn(
  context: BrowserContext,
  origin: string,
  email: string,
  password = demoPassword,
) {
  const answer = await post(context, origin, '/sign-in', { _command: 'session.start', email, password });
  expect(answer.status(), `${email} signs in`).toBe(302);
}

function post(context: BrowserContext, origin: string, path: string, form: Record<string, string>) {
  return context.request.post(origin + path, { form, headers: { Origin: origin }, maxRedirects: 0 });
}
