import { expect, it } from 'vitest';
import type { Actor } from '#domain/core/actor.ts';
import { importJob, waitingForMe } from '#server/imports/queries.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { coordinator } from '../organisations/people.ts';
import { doQueuedImports, fileOf, longSheet, mission, rowCounts } from './sheets.ts';

async function started(world: World, actor: Actor, missionId: string, sheet: string): Promise<string> {
  const { importId } = await world.run(actor, 'import.upload', { file: fileOf(sheet), missionId });
  const reply = await world.run(actor, 'import.apply', { importId, version: 1 });
  expect(reply).toMatchObject({ state: 'applying', created: 0 });
  return importId;
}

describeOnBothDatabases('a sheet with more rows than one waits for', (open) => {
  it('goes on by itself, is found again, and arrives whole', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const missionId = await mission(world, actor, 'MINUTEST', ['TCD']);
    const importId = await started(world, actor, missionId, longSheet());

    expect(await rowCounts(world)).toMatchObject({ organisations: 0, values: 0 });
    expect(await importJob(world.ask(actor), { importId })).toMatchObject({
      state: 'applying',
      preview: null,
    });
    expect(await waitingForMe(world.ask(actor))).toEqual([]);
    expect(await world.refusal(actor, 'import.abandon', { importId, version: 2 })).toBe('wrong_state');
    const other = await coordinator(world, 'Another');
    expect(await world.refusal(other, 'import.finish', { importId, leaveOutFaulty: false })).toBe(
      'not_found',
    );

    await doQueuedImports(world);
    const { state, result } = await importJob(world.ask(actor), { importId });
    expect(state).toBe('applied');
    expect(result?.outcome).toMatchObject({ rows: 2_001, organisations: { created: 1 } });
    const [reported] = await world.database.read.selectFrom('initiative').select('created_by').execute();
    expect(reported?.created_by).toBe(actor.personId);
  });

  it('stops and waits again where its coordinator lost the right meanwhile', async () => {
    const world = await open();
    const actor = await coordinator(world);
    const missionId = await mission(world, actor, 'MINUTEST', ['TCD']);
    const importId = await started(world, actor, missionId, longSheet());
    await world.database.root.deleteFrom('coordinator').execute();

    await doQueuedImports(world);
    const found = await importJob(world.ask(actor), { importId });
    expect(found).toMatchObject({ state: 'mapped', stopped: 'imports.mission_not_yours' });
    expect(await rowCounts(world)).toMatchObject({ organisations: 0, values: 0 });
  });
});
