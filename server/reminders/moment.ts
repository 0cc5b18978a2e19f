import type { z } from 'zod';
import type { Instant } from '#domain/core/id.ts';
import { instantIn } from '#domain/core/zoned.ts';
import type { putOffReminderInput } from '#domain/reminders/schema.ts';
import { timeNamed } from '#domain/reminders/when.ts';
import { ownTimeZone } from '../accounts/access.ts';
import type { ActorsAct } from '../core/act.ts';
import { refuseField } from '../core/refuse-field.ts';

type When = Pick<z.output<typeof putOffReminderInput>, 'named' | 'day' | 'time'>;

/** The instant that was asked for, by the clocks of the person’s own zone; it lies ahead. */
export async function momentOf(act: ActorsAct, { named, day, time }: When): Promise<Instant> {
  const timeZone = await ownTimeZone(act);
  if (named) return timeNamed(named, { now: act.now, timeZone });
  if (!day || !time) throw refuseField(day ? 'time' : 'day', 'field.required');
  const at = instantIn(timeZone, { day, time });
  if (at <= act.now) throw refuseField('time', 'reminders.past');
  return at;
}
