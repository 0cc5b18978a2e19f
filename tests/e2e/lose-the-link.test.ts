import { expect, it, onTestFinished } from 'vitest';
import { type ChannelPage, live, openChannel } from './support/channel.ts';
import { journey } from './support/journey.ts';
import { see } from './support/page.ts';
import { openWire } from './support/wire.ts';

journey('somebody whose link is cut', ({ person, faults }) => {
  it('reads exactly what was missed and sends what waited, once, when the browser was offline', async () => {
    faults.allowLostLinks();
    const amina = await openChannel(await person('ngo'), 'logistics');
    const peter = await openChannel(await person('logistics'), 'logistics');
    const context = amina.page.context();
    await meanwhile('Offline', amina, peter, {
      lose: () => context.setOffline(true),
      regain: () => context.setOffline(false),
    });
  });

  it('the same when every connection broke on the way', async () => {
    faults.allowLostLinks();
    const wire = await openWire();
    onTestFinished(() => wire.close());
    const amina = await openChannel(await person('ngo', { wire }), 'logistics');
    const peter = await openChannel(await person('logistics'), 'logistics');
    await meanwhile('Cut', amina, peter, {
      lose: async () => wire.cut(),
      regain: async () => wire.mend(),
    });
  });

  it('notices a link that is open in name only, and what was written arrives once', async () => {
    faults.allowLostLinks();
    const wire = await openWire();
    onTestFinished(() => wire.close());
    const amina = await openChannel(await person('ngo', { wire }), 'logistics');
    const peter = await openChannel(await person('logistics'), 'logistics');
    await live(amina.page);
    await live(peter.page);
    wire.silence();
    await amina.say('Silent: from the tunnel');
    await peter.say('Silent: are you there?');
    await see(amina.page, 'Reconnecting…');
    wire.mend();
    await amina.showsExactly('Silent:', ['Silent: are you there?', 'Silent: from the tunnel']);
    await peter.showsExactly('Silent:', ['Silent: are you there?', 'Silent: from the tunnel']);
  });
});

interface Link {
  lose(): Promise<void>;
  regain(): Promise<void>;
}

/** One loses the link, both go on writing, the link returns: both have read the same, each line once. */
async function meanwhile(mark: string, away: ChannelPage, here: ChannelPage, link: Link): Promise<void> {
  await live(away.page);
  await live(here.page);
  await away.say(`${mark}: before`);
  await here.hear(`${mark}: before`);
  await link.lose();
  await see(away.page, /Offline|Reconnecting…/);
  const missed = Array.from({ length: 12 }, (_, at) => `${mark}: missed ${at + 1}`);
  for (const text of missed) {
    await here.say(text);
    await here.hear(text);
  }
  const waited = [`${mark}: waited 1`, `${mark}: waited 2`, `${mark}: waited 3`];
  for (const text of waited) await away.say(text);
  await see(away.page, 'waiting for the link…');
  expect(await away.said(`${mark}:`)).toEqual([`${mark}: before`]);
  await link.regain();
  const all = [`${mark}: before`, ...missed, ...waited];
  await here.showsExactly(`${mark}:`, all);
  await away.showsExactly(`${mark}:`, all);
  await away.page.getByText('waiting for the link…').waitFor({ state: 'detached' });
}
