import { comeReminder } from './come-reminder.ts';
import { endReminder } from './end-reminder.ts';
import { putOffReminder } from './put-off-reminder.ts';
import { setReminder } from './set-reminder.ts';

/** Every command about what people want to be reminded of. */
export const reminderCommands = [setReminder, putOffReminder, endReminder, comeReminder] as const;
