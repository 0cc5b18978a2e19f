import { expect, it } from 'vitest';
import { pdf, photo } from '#tests/support/samples.ts';
import { live, openChannel } from './support/channel.ts';
import { drop, turnTo } from './support/drop.ts';
import { journey } from './support/journey.ts';
import { press, see, unfold } from './support/page.ts';

const PIECES = /\/pieces\/(\d+)$/;

journey('people send files', ({ person, faults }) => {
  it('a photo and a document that one drops are seen by another, in Arabic on a phone', async () => {
    const amina = await openChannel(await person('ngo'), 'logistics');
    await live(amina.page);
    const other = await person('logistics', { locale: 'ar', phone: true });
    await other.goto(new URL(amina.page.url()).pathname);

    await turnTo(amina.page);
    await drop(amina.page, [
      { name: 'well.jpg', type: 'image/jpeg', bytes: await photo() },
      { name: 'report.pdf', type: 'application/pdf', bytes: pdf() },
      { name: 'run.exe', type: 'application/x-msdownload', bytes: Buffer.from('MZ') },
    ]);
    await see(amina.page, /run\.exe: Files of this kind are not taken/);
    await amina.page.getByRole('textbox', { name: 'What well.jpg shows' }).fill('The well of Bria, closed');
    await amina.say('Files: the well and its report');
    await amina.hear('Files: the well and its report');

    const arrived = other.locator('article[id]').filter({ hasText: 'Files: the well and its report' });
    const picture = arrived.getByRole('img', { name: 'The well of Bria, closed' });
    await picture.waitFor();
    await expect
      .poll(() =>
        arrived.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)),
      )
      .toEqual([480, 360]);
    expect(await arrived.getByRole('link').filter({ hasText: 'report.pdf' }).getAttribute('download')).toBe(
      'report.pdf',
    );
    const overflow = await other.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('a file that is cut on its way, and whose page is loaded anew, goes on from where it was', async () => {
    faults.allowLostLinks();
    const amina = await openChannel(await person('ngo'), 'logistics');
    await live(amina.page);
    await turnTo(amina.page);
    const context = amina.page.context();
    const offsets: number[] = [];
    await amina.page.route(PIECES, async (route) => {
      offsets.push(Number(PIECES.exec(route.request().url())?.[1]));
      if (offsets.length === 3) await context.setOffline(true);
      // No piece goes on where the link was cut.
      await route.continue().catch(() => {});
    });
    const bytes = Buffer.from('The road is open as far as the second bridge.\n'.repeat(40_000));
    await drop(amina.page, [{ name: 'road.txt', type: 'text/plain', bytes }]);
    await amina.say('Cut file: the road');
    await amina.say('Cut file: what was written after it');
    const onItsWay = amina.page.locator('article').filter({ hasText: 'Cut file: the road' });
    await see(onItsWay, 'waiting for the link…');
    await expect.poll(() => offsets.length).toBeGreaterThanOrEqual(3);
    const before = offsets.length;
    await context.setOffline(false);
    await amina.page.reload();
    await amina.showsExactly('Cut file:', ['Cut file: the road', 'Cut file: what was written after it']);
    expect(offsets[before]).toBeGreaterThan(0);
    expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
    const sent = amina.page.locator('article[id]').filter({ hasText: 'Cut file: the road' });
    const answer = await context.request.get(
      (await sent.getByRole('link').filter({ hasText: 'road.txt' }).getAttribute('href')) ?? '',
    );
    expect((await answer.body()).equals(bytes)).toBe(true);
  });

  it('a message whose file is refused says so, and goes without it', async () => {
    const amina = await openChannel(await person('ngo'), 'logistics');
    await live(amina.page);
    await turnTo(amina.page);
    await drop(amina.page, [{ name: 'broken.jpg', type: 'image/jpeg', bytes: Buffer.from('no picture') }]);
    await amina.say('Refused file: the words');
    await see(amina.page, 'What is in this file is not what its name says.');
    await press(amina.page, /^Send without/);
    await amina.hear('Refused file: the words');
  });

  it('without script a file goes with its form, and what is refused keeps what was typed', async () => {
    const amina = await openChannel(await person('ngo', { script: false, phone: true }), 'logistics');
    await unfold(amina.page, 'Attach');
    const field = amina.page.getByLabel('Files for this message');
    await field.setInputFiles([
      { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('The plan') },
      { name: 'run.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
    ]);
    await amina.say('Plain: the plan');
    await see(amina.page, 'Files of this kind are not taken');
    expect(await amina.page.getByLabel(/^Message in /).inputValue()).toBe('Plain: the plan');
    expect(await amina.page.getByRole('checkbox', { name: 'plan.txt' }).isChecked()).toBe(true);
    await press(amina.page, 'Send');
    const sent = amina.page.locator('article[id]').filter({ hasText: 'Plain: the plan' });
    await sent.getByRole('link').filter({ hasText: 'plan.txt' }).waitFor();
  });
});
