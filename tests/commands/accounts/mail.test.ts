import { expect, it } from 'vitest';
import { fromJson } from '#db/schema/core.ts';
import { HOUR_MS, MINUTE_MS } from '#domain/core/id.ts';
import { WORK_TRIES } from '#domain/core/work.ts';
import { openLog } from '#server/core/log.ts';
import type { WorkKind } from '#server/core/work.ts';
import { workOnce } from '#server/jobs/worker.ts';
import { deliver } from '#server/mail/jobs.ts';
import type { Letter, Post } from '#server/mail/post.ts';
import { SEND } from '#server/mail/steps.ts';
import { readSettings } from '#server/settings.ts';
import { describeOnBothDatabases, type World } from '#tests/support/world.ts';
import { organisation } from '../organisations/people.ts';

const settings = readSettings({ NODE_ENV: 'test', ORIGIN: 'https://concord.example.org' });

/** Sends what is due now. */
async function postal({ database, clock, files }: World, post: Post): Promise<void> {
  const run = () => Promise.reject(new Error('mail runs no command'));
  const services = { database, clock, files, settings, log: openLog('silent'), run };
  const kind: WorkKind = { kind: SEND, run: (own, { key }) => deliver(own, post, key) };
  while (await workOnce(services, [kind]));
}

describeOnBothDatabases('mail', (open) => {
  it('goes out once, and the link it carried stays nowhere', async () => {
    const world = await open();
    const { email } = await organisation(world, 'Lake Water');
    const letters: Letter[] = [];
    const post: Post = { send: async (letter) => void letters.push(letter) };
    await postal(world, post);
    await postal(world, post);
    expect(letters).toMatchObject([{ to: email, subject: 'Confirm your e-mail address' }]);
    expect(letters[0]?.body).toMatch(/https:\/\/concord\.example\.org\/confirm\/[\w-]{43}\n/);
    const row = await world.database.read.selectFrom('mail').select('params').executeTakeFirstOrThrow();
    expect(fromJson(row.params)).toEqual({});
  });

  it('is tried again, ever later, and left for the operator in the end', async () => {
    const world = await open();
    await organisation(world, 'Lake Water');
    let tries = 0;
    const broken: Post = {
      async send() {
        tries += 1;
        throw new Error('connection refused');
      },
    };
    await postal(world, broken);
    await postal(world, broken);
    expect(tries).toBe(1);
    world.clock.advance(MINUTE_MS);
    await postal(world, broken);
    expect(tries).toBe(2);
    world.clock.advance(MINUTE_MS);
    await postal(world, broken);
    expect(tries).toBe(2);
    for (let time = 0; time < 20; time += 1) {
      world.clock.advance(6 * HOUR_MS);
      await postal(world, broken);
    }
    expect(tries).toBe(WORK_TRIES);
    const job = await world.database.read
      .selectFrom('job')
      .select(['outcome', 'last_error'])
      .executeTakeFirstOrThrow();
    expect(job).toEqual({ outcome: 'dead', last_error: 'connection refused' });
  });
});
