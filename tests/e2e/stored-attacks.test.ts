import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { attacks } from '#tests/support/attacks.ts';
import { openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { pageAddresses } from './support/pages.ts';
import { whileTainted } from './support/tainted.ts';

/** What the portal itself makes of a text. */
const OWN =
  'a b strong em i s del code pre p br ul ol li blockquote table thead tbody tr th td span bdi div time';
/** What the portal puts on no page. */
const NEVER = `iframe, object, embed, base, math, marquee, isindex, x, mi, template, frame, video, meta[http-equiv],
  script:not([nonce]), style:not([nonce]), link[href*="evil"], [src="x"], [src="x:x"]`;

/** In chunks as long as a message may be. */
const together = [attacks.slice(0, 36).join('\n\n'), attacks.slice(36).join('\n\n')];
const short = attacks.filter((text) => text.length <= 100 && !text.includes('\n'));

journey('texts that attack whoever reads them', ({ person, origin }) => {
  /** Sends a form as the page does. */
  async function send(page: Page, path: string, form: Record<string, string>): Promise<void> {
    const options = { form, headers: { Origin: origin }, maxRedirects: 0 };
    const answer = await page.context().request.post(origin + path, options);
    expect(answer.status(), JSON.stringify(form)).toBeLessThan(400);
  }

  it('stand there as texts: no element, no handler and no scheme of theirs, and nothing is called (S9)', async () => {
    const { page } = await openChannel(await person('logistics'), 'safety');
    const called = callsOf(page);
    const channel = new URL(page.url()).pathname;
    const channelId = channel.split('/').at(-1) ?? '';
    // Two in a message: all of them stand on one page.
    for (let at = 0; at < attacks.length; at += 2) {
      const body = attacks.slice(at, at + 2).join('\n\n');
      await send(page, channel, { _command: 'message.post', channelId, body });
    }
    await page.goto(channel);
    await page
      .locator('article[id] .said')
      .nth(Math.floor(attacks.length / 2) - 1)
      .waitFor();
    expect(await foreign(page)).toEqual([]);
    await page.goto(`/search?q=${encodeURIComponent('alert')}`);
    await page.getByRole('main').waitFor();
    expect(await foreign(page)).toEqual([]);
    expect(called).toEqual([]);
  });

  it('nor put otherwise, handed on, asked or kept in mind, and in what it was before (S9)', async () => {
    const { page } = await openChannel(await person('logistics'), 'general');
    const general = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await openChannel(page, 'logistics');
    const channel = new URL(page.url()).pathname;
    const channelId = channel.split('/').at(-1) ?? '';
    const keeper = await person('coordinator');
    const called = [...callsOf(page), ...callsOf(keeper)];
    await send(page, channel, { _command: 'message.post', channelId, body: together[0] ?? '' });
    await page.goto(channel);
    const messageId = (await page.locator('article[id]').last().getAttribute('id')) ?? '';
    const message = `${channel}/messages/${messageId}`;
    await send(page, `${message}/edit`, {
      _command: 'message.edit',
      messageId,
      version: '1',
      body: together[1] ?? '',
    });
    await send(page, `${message}/forward`, {
      _command: 'message.forward',
      messageId,
      channelId: general,
      body: short.slice(0, 20).join('\n\n'),
    });
    await send(page, `${channel}/polls/new`, {
      _command: 'poll.ask',
      channelId,
      question: short[0] ?? '',
      choices: short.slice(1, 10).join('\n'),
    });
    await send(page, '/reminders/new', {
      _command: 'reminder.set',
      messageId,
      note: short[2] ?? '',
      day: '2030-01-01',
      time: '10:00',
    });
    for (const [reader, path] of [
      [page, channel],
      [page, `/channels/${general}`],
      [page, `${message}/edit`],
      [page, `${message}/forward`],
      [page, '/reminders'],
      [keeper, `${message}/history`],
    ] as const) {
      await reader.goto(path);
      await reader.getByText('alert(').first().waitFor({ state: 'attached' });
      expect([path, await foreign(reader)]).toEqual([path, []]);
    }
    expect(called).toEqual([]);
  });

  it('nor as names, titles, notes and file names, on any page and in any mail, were they never checked (S9)', async () => {
    const page = await person('coordinator');
    const called = callsOf(page);
    const { forPeople } = await pageAddresses();
    await whileTainted(async () => {
      // Drawn alive where most of them meet; read by the browser's own parser everywhere.
      const alive = ['/home', '/outbox', '/search?q=alert', ...forPeople.filter((path) => ALIVE.test(path))];
      for (const path of alive) {
        await page.goto(path);
        await page.getByRole('main').waitFor();
        expect([path, await foreign(page)]).toEqual([path, []]);
      }
      const { tainted, faults } = await parseAll(page, forPeople);
      expect(faults).toEqual([]);
      expect(tainted).toBeGreaterThan(forPeople.length / 3);
    });
    expect(called).toEqual([]);
  });
});

const ALIVE = /^\/(channels|needs|tasks|initiatives|missions|organisations)\/[\w-]+$/;

/** What was called in the end: a dialog, or another host. */
function callsOf(page: Page): string[] {
  const called: string[] = [];
  page.on('dialog', (dialog) => {
    called.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).hostname.endsWith('.example')) called.push(request.url());
  });
  return called;
}

interface Own {
  readonly own: string;
  readonly never: string;
}

/** What stands in a document that is not the portal’s own; handlers and schemes anywhere in it. Runs in the browser. */
function foreignIn(given: Document, { own, never }: Own): string[] {
  const found: string[] = [];
  const known = new Set(own.split(' '));
  for (const element of given.querySelectorAll('article[id] .said *'))
    if (!known.has(element.localName)) found.push(element.outerHTML.slice(0, 120));
  for (const element of given.querySelectorAll(never)) found.push(element.outerHTML.slice(0, 120));
  for (const element of given.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`${name}=${value}`);
      const leads = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
      const plain = /^(?:https?:|mailto:|tel:|\/(?!\/)|#|\?|\.|$)/i.test(value);
      if (leads && !plain) found.push(`${name}=${value}`);
    }
  return found;
}

const foreign = (page: Page): Promise<string[]> =>
  page.evaluate(`(${String(foreignIn)})(document, ${JSON.stringify({ own: OWN, never: NEVER })})`);

/** Reads pages as the server draws them: on how many an attack stands as a text, and what is foreign on each. */
const parseAll = (
  page: Page,
  paths: readonly string[],
): Promise<{ readonly tainted: number; readonly faults: readonly string[] }> =>
  page.evaluate(`(async () => {
    const foreignIn = ${String(foreignIn)};
    const faults = [];
    let tainted = 0;
    for (const path of ${JSON.stringify(paths)}) {
      const given = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      faults.push(...foreignIn(given, ${JSON.stringify({ own: OWN, never: NEVER })}).map((fault) => path + ': ' + fault));
      for (const script of given.querySelectorAll('script')) script.remove();
      if (given.body.textContent.includes('alert(')) tainted += 1;
    }
    return { tainted, faults };
  })()`);
