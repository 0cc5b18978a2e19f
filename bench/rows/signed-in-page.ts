import { writeFileSync } from 'node:fs';
import { frame, overview } from '#server/missions/queries.ts';
import { asking } from '../clients/pages.ts';
import { generateMembers } from '../generate/people.ts';
import { alternate, type Side } from '../measure/alternate.ts';
import { askerOf } from '../measure/asker.ts';
import { figuresOf } from '../measure/figures-of.ts';
import { demonstrationDatabase, startPortal, withDatabase } from '../measure/portal.ts';
import type { Row } from '../measure/row.ts';
import { startServer } from '../measure/server.ts';

/** A member, the address of their mission's page, and a file with the rows that it shows them. */
async function memberOf(file: string) {
  return withDatabase(file, async (database) => {
    const { missionId, cookies } = await generateMembers(database, 1);
    const { slug } = await database.read
      .selectFrom('mission')
      .select('slug')
      .where('id', '=', missionId)
      .executeTakeFirstOrThrow();
    const cookie = cookies[0] ?? '';
    const ask = await askerOf(database, cookie);
    const asked = { mission: slug };
    const rows = `${file}.rows.json`;
    writeFileSync(
      rows,
      JSON.stringify({ mission: await overview(ask, asked), frame: await frame(ask, asked) }),
    );
    return { cookie, rows, path: `/missions/${slug}` };
  });
}

/** The page of a mission for a member, against a Remix page that draws the same rows from memory. */
export const signedInPage: Row = {
  name: 'signed-in-page',
  title: 'the page of a mission, signed in',
  async run(run) {
    const file = demonstrationDatabase('signed-in');
    const { cookie, rows, path } = await memberOf(file);
    const reference = await startServer(['bench/reference/remix-page.mjs', rows], { NODE_ENV: 'production' });
    const portal = await startPortal(file);
    // Long enough that a page which is cut off at the end does not count.
    const seconds = 4 * run.seconds;
    const sides = [asking(reference, '/', { seconds }), asking(portal, path, { seconds, cookie })] as const;
    for (const side of sides) await side.measure();
    const compared = await alternate(...sides, run);
    await reference.stop();
    await portal.stop();
    const figure = figuresOf(compared, 'a Remix page with the same rows from memory');
    return {
      ...compared,
      figures: [
        figure('signed-in page of a mission: CPU a request', 'µs', 'cpuUs', { most: 1.5 }),
        figure('signed-in page of a mission', '/s', 'perSecond', null),
      ],
    };
  },
};

/** From the start of the process until its first page has come. */
function starting(start: () => ReturnType<typeof startServer>, path: string): Side {
  return {
    pid: process.pid,
    async measure() {
      const began = performance.now();
      const server = await start();
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
      await response.text();
      const ms = performance.now() - began;
      const { cpuUs } = server.used();
      await server.stop();
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return { ms, cpuMs: cpuUs / 1_000 };
    },
  };
}

/** The portal over the demonstration, against a bare Remix server. */
export const coldStart: Row = {
  name: 'cold-start',
  title: 'from nothing to the first page',
  async run(run) {
    const file = demonstrationDatabase('cold');
    const bare = () => startServer(['bench/reference/remix-page.mjs'], { NODE_ENV: 'production' });
    const sides = [starting(bare, '/'), starting(() => startPortal(file), '/missions')] as const;
    for (const side of sides) await side.measure();
    const compared = await alternate(...sides, run);
    const figure = figuresOf(compared, 'a bare Remix server');
    return {
      ...compared,
      figures: [
        figure('first page after the start', 'ms', 'ms', { most: 1.5 }),
        figure('… processor time until then', 'ms', 'cpuMs', null),
      ],
    };
  },
};
