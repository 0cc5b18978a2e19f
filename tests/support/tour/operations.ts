import { queueWork } from '#server/core/work.ts';
import { coordinator } from '#tests/commands/organisations/people.ts';
import type { World } from '#tests/support/world.ts';

/** Work that was given up after its last try. */
export async function givenUpJob({ database, clock }: World, key: string): Promise<string> {
  return database.transact(async (tx) => {
    await queueWork({ tx, now: clock.now(), newId: clock.newId }, { kind: 'mail.send', key });
    const dead = { outcome: 'dead', ended_at: clock.now(), attempts: 12, last_error: 'refused' } as const;
    const { id } = await tx
      .updateTable('job')
      .set(dead)
      .where('key', '=', key)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** What operators do with the portal's own work. */
export async function operations(world: World): Promise<void> {
  const operator = await coordinator(world, 'Operator Olga');
  await world.run(operator, 'job.retry', { jobId: await givenUpJob(world, 'one') });
  await world.run(operator, 'job.discard', { jobId: await givenUpJob(world, 'two') });
}
