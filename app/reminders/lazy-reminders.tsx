import { onTouch } from '../shell/on-touch.tsx';
import { CameReminders as Drawn } from './came-reminders.tsx';

/** Reminders in the inbox come to life when somebody turns to the page, or when they change. */
export const CameReminders = onTouch(
  import.meta.env.SSR && Drawn,
  'reminders/came-reminders',
  async () => (await import('./came-reminders.tsx')).CameReminders,
);
