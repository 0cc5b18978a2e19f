import { expect, it } from 'vitest';
import { jobs } from '#server/operations/queries.ts';
import { coordinator, organisation } from '#tests/commands/organisations/people.ts';
import { givenUpJob } from '#tests/support/tour/operations.ts';
import { describeOnBothDatabases } from '#tests/support/world.ts';

describeOnBothDatabases('work that was given up', (open) => {
  it('waits for the operator, who has it tried again or discards it, once', async () => {
    const world = await open();
    const operator = await coordinator(world, 'Operator Olga');
    const [again, gone] = [await givenUpJob(world, 'one'), await givenUpJob(world, 'two')];
    const board = await jobs(world.ask(operator));
    expect(board).toMatchObject({ givenUpInAll: 2, waiting: 0 });
    expect(new Set(board.givenUp.map(({ id }) => id))).toEqual(new Set([again, gone]));
    expect(board.givenUp[0]).toMatchObject({ kind: 'mail.send', attempts: 12, why: 'refused' });

    await world.run(operator, 'job.retry', { jobId: again });
    await world.run(operator, 'job.discard', { jobId: gone });
    expect(await jobs(world.ask(operator))).toMatchObject({ givenUpInAll: 0, waiting: 1, failing: 1 });
    for (const jobId of [again, gone])
      for (const name of ['job.retry', 'job.discard'] as const)
        expect(await world.refusal(operator, name, { jobId })).toBe('operations.job_not_given_up');
  });

  it('does not exist for others', async () => {
    const world = await open();
    const jobId = await givenUpJob(world, 'one');
    const hill = await organisation(world, 'Hill Health');
    const actor = await world.actor(hill.personId);
    expect(await world.refusal(actor, 'job.retry', { jobId })).toBe('not_found');
    await expect(jobs(world.ask(actor))).rejects.toMatchObject({ code: 'not_found' });
    await expect(jobs(world.ask(null))).rejects.toMatchObject({ code: 'not_found' });
  });
});
