import { attachmentLimits } from '#domain/attachments/kinds.ts';
import { HOUR_MS, later } from '#domain/core/id.ts';
import type { Job } from '../core/job.ts';
import { folderOf } from './prepare-file.ts';
import { sweepAttachments } from './sweep-attachments.ts';

const AT_ONCE = 100;

/** First the files, then what is known of them: a crash in between only has them removed again. */
const sweep: Job = {
  name: 'sweep-attachments',
  everySeconds: 60,
  async run({ database, files, clock, run }) {
    const limit = later(clock.now(), -attachmentLimits.unsentHours * HOUR_MS);
    const rows = await database.read
      .selectFrom('attachment')
      .select(['id', 'state'])
      .where((eb) =>
        eb.or([
          eb('state', '=', 'erased'),
          eb.and([eb('message_id', 'is', null), eb('created_at', '<', limit)]),
        ]),
      )
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    const gone = rows.filter(({ state }) => state === 'erased').map(({ id }) => id);
    for (const id of gone) await files.removeAll(folderOf(id));
    await run(sweepAttachments, { gone });
  },
};

export const attachmentJobs: readonly Job[] = [sweep];
