import { expect, it } from 'vitest';
import { readText } from '#server/channels/render.ts';
import type { ChannelItem } from '#server/channels/view.ts';
import { knownChannels, withLinks } from './channel-links.ts';

const channel = (id: string, name: string, missionId = 'm') => ({ id, name, missionId }) as ChannelItem;

it('a channel that a text names is a link for those who may know of it, and text for others', () => {
  const html = readText('See #**safety & "roads" <1>** and #**circle**').html();
  const known = knownChannels('m', [channel('c1', 'safety & "roads" <1>'), channel('c2', 'circle', 'other')]);
  expect(withLinks(html, known)).toBe(
    '<p dir="auto">See <a class="mention" href="/channels/c1"><bdi>#safety &amp; "roads" &lt;1&gt;</bdi></a> and ' +
      '<span data-channel="circle"><bdi>#circle</bdi></span></p>',
  );
  expect(withLinks(html, knownChannels(undefined, []))).toBe(html);
  const twins = knownChannels('m', [
    channel('c1', 'circle'),
    channel('c2', 'circle'),
    channel('c3', 'circle'),
  ]);
  expect(withLinks(html, twins)).toBe(html);
});
