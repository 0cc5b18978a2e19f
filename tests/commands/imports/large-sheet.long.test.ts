import { expect, it } from 'vitest';
import { MAXIMUM_FILE_BYTES } from '#domain/imports/limits.ts';
import { importJob } from '#server/imports/queries.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';
import { coordinator } from '../organisations/people.ts';
import { fileOf, largeSheet, mission } from './sheets.ts';

const MEGABYTE = 1024 * 1024;

describeOnBothDatabases('a sheet as large as one may be', (open) => {
  it('is checked and imported whole, within a minute and 400 MB', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const missionId = await mission(world, actor, 'MINUTEST', ['MLI']);
    const { text, rows } = largeSheet(MAXIMUM_FILE_BYTES);
    const before = process.memoryUsage().rss;
    const begun = process.cpuUsage();
    const { importId } = await world.run(actor, 'import.upload', { file: fileOf(text), missionId });
    const { preview } = await importJob(world.ask(actor), { importId });
    expect(preview?.expected).toMatchObject({ values: { created: rows }, faulty: 0 });
    await world.run(actor, 'import.apply', { importId, version: 1 });
    await world.run(world.system, 'import.finish', { importId, leaveOutFaulty: false });
    const { result } = await importJob(world.ask(actor), { importId });
    expect(result?.outcome.values.created).toBe(rows);
    expect(process.cpuUsage(begun).user / 1_000_000).toBeLessThan(60);
    expect((process.memoryUsage().rss - before) / MEGABYTE).toBeLessThan(400);
  }, 300_000);
});
