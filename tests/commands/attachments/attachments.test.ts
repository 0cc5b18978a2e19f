import { expect, it } from 'vitest';
import type { AttachmentId, MessageId } from '#domain/core/id.ts';
import { attachmentJobs } from '#server/attachments/jobs.ts';
import { myUnsent, readUpload, servedAttachment } from '#server/attachments/queries.ts';
import { eraseAttachments } from '#server/attachments/steps.ts';
import { indexWhatIsBehind } from '#server/channels/follow-messages.ts';
import { readChannel, searchMessages } from '#server/channels/queries.ts';
import { moderationDesk, report } from '#server/moderation/queries.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { pdf, photo } from '#tests/support/samples.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { partners } from '../channels/partners.ts';
import { hashOf, lay, upload } from './uploads.ts';

const DAYS_4 = 4 * 24 * 3_600_000;

const sweep = (world: World) => runJobs(world, attachmentJobs);

const served = (world: World, actor: Parameters<World['ask']>[0], attachmentId: string, part = 'small') =>
  servedAttachment(world.ask(actor), { attachmentId, part: part as never }).then(
    ({ key, type, inline }) => ({ key, type, inline }),
    (error: { reason: string }) => error.reason,
  );

describeOnBothDatabases('a file', (open) => {
  it('arrives in pieces, once, whatever is sent twice or left out, and goes with a message', async () => {
    const world = await open();
    const { lake, road, general } = await partners(world);
    const [writer, reader] = [await lake.actor(), await road.actor()];
    const bytes = await photo();
    const id = await lay(world, writer, {
      channelId: general,
      name: 'well.jpg',
      bytes,
      upTo: 5_000,
      piece: 5_000,
    });
    const append = (offset: number, to: number) =>
      world.run(writer, 'attachment.append', {
        attachmentId: id,
        offset,
        content: bytes.subarray(offset, to).toString('base64'),
      });
    expect(await append(0, 5_000)).toEqual({ received: 5_000 });
    expect(await append(9_000, 9_500)).toEqual({ received: 5_000 });
    expect(await world.refusal(writer, 'attachment.finish', { attachmentId: id })).toBe(
      'attachments.not_whole',
    );
    expect((await readUpload(world.ask(writer), { attachmentId: id })).received).toBe(5_000);
    await append(5_000, bytes.length);
    const ready = await world.run(writer, 'attachment.finish', { attachmentId: id, description: 'A well' });
    expect(ready).toMatchObject({
      name: 'well.jpg',
      type: 'image/jpeg',
      show: 'picture',
      drawn: true,
      width: 1_200,
    });
    expect(await world.run(writer, 'attachment.finish', { attachmentId: id })).toEqual(ready);
    expect(await served(world, reader, id)).toBe('not_found');

    const sent = await world.run(writer, 'message.post', { channelId: general, body: '', attachments: [id] });
    const { messages } = await readChannel(world.ask(reader), { channelId: general });
    expect(messages.at(-1)).toMatchObject({
      id: sent.messageId,
      html: '',
      attachments: [{ id, description: 'A well' }],
    });
    expect(await served(world, reader, id)).toEqual({
      key: `attachments/${id}/small`,
      type: 'image/webp',
      inline: true,
    });
    expect(ready.bytes).toBe((await world.files.get(`attachments/${id}/large`))?.length);
    expect(await served(world, reader, id, 'file')).toBe('not_found');
    expect(world.files.keys()).toEqual([`attachments/${id}/large`, `attachments/${id}/small`]);
    const again = { channelId: general, body: 'again', attachments: [id] };
    expect(await world.refusal(writer, 'message.post', again)).toBe('input_invalid');
  });

  it('is seen by who reads its message, and by nobody once that is removed', async () => {
    const world = await open();
    const { lake, road, stranger, general, coordinator } = await partners(world);
    const writer = await lake.actor();
    const { id } = await upload(world, writer, general, 'plan.pdf', pdf());
    const amber = await world.run(writer, 'message.post', {
      channelId: general,
      body: 'for us',
      tlp: 'AMBER',
      attachments: [id],
    });
    const reader = await road.actor();
    expect(await served(world, reader, id, 'file')).toMatchObject({ type: 'application/pdf', inline: false });
    for (const who of [await stranger.actor(), null])
      expect(await served(world, who, id, 'file')).toBe('not_found');
    await world.run(coordinator, 'message.remove', { messageId: amber.messageId, reason: 'No' });
    for (const who of [writer, reader]) expect(await served(world, who, id, 'file')).toBe('not_found');
    await world.run(coordinator, 'message.restore', { messageId: amber.messageId });
    expect(await served(world, reader, id, 'file')).toMatchObject({ inline: false });
    await world.database.transact((tx) => eraseAttachments({ tx } as never, [amber.messageId as MessageId]));
    expect(await served(world, reader, id, 'file')).toBe('not_found');
    await sweep(world);
    expect(world.files.keys()).toEqual([]);
  });

  it('for fewer than its channel is theirs alone', async () => {
    const world = await open();
    const { lake, road, coordinator, missionId } = await partners(world);
    const made = await world.run(coordinator, 'channel.create', {
      missionId,
      name: 'Safety talk',
      tlpCeiling: 'RED',
    });
    const channelId = made.channelId as never;
    const writer = await lake.actor();
    const { id } = await upload(world, writer, channelId, 'names.txt', Buffer.from('names'));
    await world.run(writer, 'message.post', { channelId, body: '', tlp: 'RED', attachments: [id] });
    expect(await served(world, await road.actor(), id, 'file')).toBe('not_found');
    expect(await served(world, writer, id, 'file')).toMatchObject({ type: 'text/plain' });
    const { messages } = await readChannel(world.ask(await road.actor()), { channelId });
    expect(messages.at(-1)?.attachments).toEqual([]);
  });

  it('of a message that waits is seen by its author and who moderates, and of a reported one by who decides', async () => {
    const world = await open();
    const { lake, road, general, coordinator, missionId } = await partners(world);
    const [writer, reader] = [await lake.actor(), await road.actor()];
    const first = await upload(world, writer, general, 'plan.pdf', pdf());
    const said = { channelId: general, body: 'the plan', attachments: [first.id] };
    const { messageId } = await world.run(writer, 'message.post', said);
    await world.run(reader, 'message.report', { messageId, rule: 'respect', note: 'No' });
    await world.run(coordinator, 'message.remove', { messageId, reason: 'No' });
    const { reports } = await moderationDesk(world.ask(coordinator));
    const reportId = reports[0]?.id ?? '';
    const { said: copy } = await report(world.ask(coordinator), { reportId });
    expect(copy.attachments).toMatchObject([{ id: first.id, name: 'plan.pdf' }]);
    for (const who of [coordinator, reader])
      expect(await served(world, who, first.id, 'file')).toMatchObject({ inline: false });

    await world.run(coordinator, 'mission.watch', { missionId, words: 'bridge' });
    const second = await upload(world, writer, general, 'bridge.txt', Buffer.from('closed'));
    const held = { channelId: general, body: 'the bridge', attachments: [second.id] };
    await world.run(writer, 'message.post', held);
    const { held: waiting } = await readChannel(world.ask(writer), { channelId: general });
    expect(waiting[0]?.attachments).toMatchObject([{ id: second.id }]);
    for (const who of [coordinator, writer])
      expect(await served(world, who, second.id, 'file')).toMatchObject({ type: 'text/plain' });
    expect(await served(world, reader, second.id, 'file')).toBe('not_found');
  });

  it('is found by what its message has, and named where its channel is taken out as a file', async () => {
    const world = await open();
    const { lake, general, coordinator } = await partners(world);
    const writer = await lake.actor();
    const picture = await upload(world, writer, general, 'well.jpg', await photo(60, 40));
    const document = await upload(world, writer, general, 'plan.pdf', pdf());
    const say = (body: string, attachments: string[]) =>
      world.run(writer, 'message.post', { channelId: general, body, attachments });
    await say('the well', [picture.id]);
    const planned = await say('the plan', [document.id]);
    await say('the word', []);
    await indexWhatIsBehind(world.database);
    const found = async (text: string) =>
      (await searchMessages(world.ask(writer), { text })).rows.map(({ excerpt }) => excerpt[0]?.text);
    expect(await found('has:file')).toEqual(['the plan', 'the well']);
    expect(await found('has:image')).toEqual(['the well']);
    const asked = { channelId: general, format: 'json' } as const;
    const taken = JSON.parse((await world.run(coordinator, 'channel.export', asked)).file);
    const names = taken.messages.map(({ files }: { files: { name: string }[] }) =>
      files.map(({ name }) => name),
    );
    expect(names).toEqual([['well.jpg'], ['plan.pdf'], []]);
    const page = (await world.run(coordinator, 'channel.export', { ...asked, format: 'html' })).file;
    expect(page).toContain('<bdi>plan.pdf</bdi>');

    await world.database.transact((tx) =>
      eraseAttachments({ tx } as never, [planned.messageId as MessageId]),
    );
    expect(await found('has:file')).toEqual(['the well']);
  });

  it('belongs to who uploads it, within what one person may lay down', async () => {
    const world = await open();
    const { lake, road, general, announcements } = await partners(world);
    const [writer, other] = [await lake.actor(), await road.actor()];
    const id = await lay(world, writer, { channelId: general, name: 'a.txt', bytes: Buffer.from('water') });
    for (const name of ['attachment.finish', 'attachment.discard'] as const)
      expect(await world.refusal(other, name, { attachmentId: id })).toBe('not_found');
    await world.run(writer, 'attachment.finish', { attachmentId: id });
    const elsewhere = { channelId: general, body: '', attachments: [id] };
    expect(await world.refusal(other, 'message.post', elsewhere)).toBe('input_invalid');
    const announce = {
      channelId: announcements,
      name: 'a.txt',
      size: 5,
      sha256: hashOf(Buffer.from('water')),
    };
    expect(await world.refusal(writer, 'attachment.begin', announce)).toBe('channels.announcements_only');
    const large = { channelId: general, name: 'a.pdf', size: 25 * 1024 * 1024, sha256: 'a'.repeat(64) };
    for (let at = 0; at < 9; at += 1) await world.run(writer, 'attachment.begin', large);
    expect(await world.refusal(writer, 'attachment.begin', large)).toBe('attachments.too_much');
    expect(await world.refusal(other, 'message.post', { channelId: general, body: '' })).toBe(
      'input_invalid',
    );
  });

  it('that is refused leaves nothing in the storage', async () => {
    const world = await open();
    const { lake, announcements } = await partners(world);
    const file = { name: 'a.txt', content: Buffer.from('water').toString('base64') };
    const whole = { channelId: announcements, file };
    expect(await world.refusal(await lake.actor(), 'attachment.upload', whole)).toBe(
      'channels.announcements_only',
    );
    expect(world.files.keys()).toEqual([]);
  });

  it('that nobody sends is thrown away after three days; one that was sent stays', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const writer = await lake.actor();
    const sent = await upload(world, writer, general, 'kept.txt', Buffer.from('kept'));
    await world.run(writer, 'message.post', {
      channelId: general,
      body: 'x',
      attachments: [sent.id as AttachmentId],
    });
    const unsent = await upload(world, writer, general, 'unsent.txt', Buffer.from('unsent'));
    expect(await myUnsent(world.ask(writer), { channelId: general })).toHaveLength(1);
    await sweep(world);
    expect(world.files.keys()).toHaveLength(2);
    world.clock.advance(DAYS_4);
    await sweep(world);
    expect(await served(world, writer, unsent.id, 'file')).toBe('not_found');
    await sweep(world);
    expect(world.files.keys()).toEqual([`attachments/${sent.id}/file`]);
    const left = await world.database.read.selectFrom('attachment').select('id').execute();
    expect(left).toEqual([{ id: sent.id }]);
  });

  it('that is thrown away, or arrives damaged, goes no further', async () => {
    const world = await open();
    const { lake, general } = await partners(world);
    const writer = await lake.actor();
    const bytes = Buffer.from('water');
    const begun = await world.run(writer, 'attachment.begin', {
      channelId: general,
      name: 'a.txt',
      size: 5,
      sha256: hashOf(Buffer.from('other')),
    });
    const content = bytes.toString('base64');
    await world.run(writer, 'attachment.append', { attachmentId: begun.attachmentId, offset: 0, content });
    const file = { attachmentId: begun.attachmentId };
    expect(await world.refusal(writer, 'attachment.finish', file)).toBe('attachments.damaged');
    await world.run(writer, 'attachment.discard', file);
    expect(await world.refusal(writer, 'attachment.finish', file)).toBe('not_found');
  });
});
