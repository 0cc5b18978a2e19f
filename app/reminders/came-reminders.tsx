import { Trans } from '@lingui/react/macro';
import type { ReminderView } from '#server/reminders/view.ts';
import { Card } from '../ui/card.tsx';
import { ReminderRow } from './reminder-row.tsx';

/** Reminders whose time has come. */
export function CameReminders({ came }: { came: readonly ReminderView[] }) {
  if (came.length === 0) return null;
  return (
    <Card title={<Trans>You wanted to be reminded</Trans>} flush>
      <ul>
        {came.map((reminder) => (
          <ReminderRow key={reminder.id} reminder={reminder} came />
        ))}
      </ul>
    </Card>
  );
}
