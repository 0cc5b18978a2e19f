import { OWN_REMINDERS, REMINDER_HOURS } from '#domain/acknowledgements/kinds.ts';
import { PortalError } from '#domain/core/errors.ts';
import { HOUR_MS, later } from '#domain/core/id.ts';
import type { Job } from '../core/job.ts';
import { isStillHere } from './asked.ts';
import { remindAsking } from './remind-asking.ts';

const AT_ONCE = 20;

/** What somebody who is still there has not answered for some hours. */
const remind: Job = {
  name: 'remind-askings',
  everySeconds: 300,
  async run({ database, clock, run }) {
    const before = later(clock.now(), -REMINDER_HOURS * HOUR_MS);
    const due = await database.read
      .selectFrom('asking')
      .innerJoin('message', 'message.id', 'asking.subject_id')
      .select('asking.id')
      .where('asking.state', '=', 'open')
      .where('asking.asked_at', '<=', before)
      .where('asking.reminders', '<', OWN_REMINDERS)
      .where((eb) => eb.or([eb('asking.reminded_at', 'is', null), eb('asking.reminded_at', '<=', before)]))
      .where('message.state', '=', 'posted')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('asking_answer')
            .select('asking_answer.person_id')
            .whereRef('asking_answer.asking_id', '=', 'asking.id')
            .where('asking_answer.answer', 'is', null)
            .where(isStillHere),
        ),
      )
      .orderBy('asking.asked_at')
      .limit(AT_ONCE)
      .execute();
    for (const { id } of due) {
      await run(remindAsking, { askingId: id }).catch((error: unknown) => {
        // Meanwhile everybody has answered, or somebody else reminded them.
        if (!(error instanceof PortalError) || error.code === 'out_of_service') throw error;
      });
    }
  },
};

export const acknowledgementJobs: readonly Job[] = [remind];
