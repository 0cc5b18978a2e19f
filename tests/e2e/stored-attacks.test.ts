import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { attacks } from '#tests/support/attacks.ts';
import { openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';

/** What the portal itself makes of a text. */
const OWN =
  'a b strong em i s del code pre p br ul ol li blockquote table thead tbody tr th td span bdi div time';

journey('texts that attack whoever reads them', ({ person, origin }) => {
  it('stand there as texts: no element, no handler and no scheme of theirs, and nothing is called (S9)', async () => {
    const { page } = await openChannel(await person('logistics'), 'safety');
    const called: string[] = [];
    page.on('dialog', (dialog) => {
      called.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (new URL(request.url()).hostname.endsWith('.example')) called.push(request.url());
    });
    const channel = new URL(page.url()).pathname;
    // Two in a message: all of them stand on one page.
    for (let at = 0; at < attacks.length; at += 2) {
      const body = attacks.slice(at, at + 2).join('\n\n');
      const form = { _command: 'message.post', channelId: channel.split('/').at(-1) ?? '', body };
      const options = { form, headers: { Origin: origin }, maxRedirects: 0 };
      const answer = await page.context().request.post(origin + channel, options);
      expect(answer.status(), body).toBeLessThan(400);
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
});

/** What stands in texts that is not the portal’s own; handlers and schemes anywhere on the page. */
function foreign(page: Page): Promise<string[]> {
  return page.evaluate((own) => {
    const found: string[] = [];
    const known = new Set(own.split(' '));
    for (const element of document.querySelectorAll('article[id] .said *'))
      if (!known.has(element.localName)) found.push(element.outerHTML.slice(0, 120));
    for (const element of document.querySelectorAll('main *'))
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`${name}=${value}`);
        const leads = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
        const plain = /^(?:https?:|mailto:|tel:|\/(?!\/)|#|\?|\.|$)/i.test(value);
        if (leads && !plain) found.push(`${name}=${value}`);
      }
    return found;
  }, OWN);
}
