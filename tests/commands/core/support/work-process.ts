import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#db/open.ts';
import type { WorkKind } from '#server/core/work.ts';
import { startWorker } from '#server/jobs/worker.ts';
import { filesInMemory } from '#tests/support/files.ts';
import { jobServicesOn, tally } from '#tests/support/tally.ts';
import { quickClock } from './quick-clock.ts';

/**
 * A process that does what is queued until it is killed, and says what it begins and ends:
 * `tsx work-process.ts URL|FILE BEGAN`.
 */
const [place = '', began = ''] = process.argv.slice(2);
const url = place.startsWith('postgres') ? place : null;
const database = openDatabase({ url, file: place, onLost: () => {} });

/** At once and by itself: a line that Node had still to write would be lost with the process. */
const say = (line: string) => writeSync(1, `${line}\n`);

const kind: WorkKind = {
  kind: tally.name,
  async run({ run }, { id, key }) {
    say(`begun ${key}`);
    if (key === 'kills') process.kill(process.pid, 'SIGKILL');
    await pause(5);
    await run(tally, { key }, id);
    await pause(5);
    say(`ended ${key}`);
  },
};

startWorker(jobServicesOn({ database, clock: quickClock(Number(began)), files: filesInMemory() }), [kind]);
