import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import type { ReminderForm } from '#server/reminders/view.ts';
import { Button } from '../ui/button.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput } from '../ui/form/text-input.tsx';
import { TimeInput } from '../ui/form/time-input.tsx';

interface TimedFormProps {
  command: 'reminder.set' | 'reminder.put-off';
  form: ReminderForm;
  fixed: Readonly<Record<string, string>>;
  reply: FormReply | null;
  children?: ReactNode;
}

/** Asks for a time, by the clocks of the reader’s zone; the usual ones are chosen at one press. */
export function TimedForm({ command, form, fixed, reply, children }: TimedFormProps) {
  const { when, today, timeZone } = form;
  const zone = timeZone.replaceAll('_', ' ');
  return (
    <CommandForm
      command={command}
      reply={reply}
      fixed={fixed}
      submit={<Trans>Remind me then</Trans>}
      beside={<NamedTimes />}
    >
      {children}
      <div className="flex flex-wrap gap-4">
        <DateInput name="day" label={<Trans>Day</Trans>} defaultValue={when?.day} min={today} required />
        <TimeInput name="time" label={<Trans>Time</Trans>} defaultValue={when?.time} required />
      </div>
      <p className="text-small text-muted">
        <Trans>
          By the clocks of <bdi>{zone}</bdi>, the time zone of your profile.
        </Trans>
      </p>
    </CommandForm>
  );
}

/** After the button that takes what was typed: Enter in a field never means one of these. */
function NamedTimes() {
  return (
    <div className="flex flex-wrap gap-2">
      <Button name="named" value="hour">
        <Trans>In an hour</Trans>
      </Button>
      <Button name="named" value="tomorrow">
        <Trans>Tomorrow at 09:00</Trans>
      </Button>
      <Button name="named" value="week">
        <Trans>In a week at 09:00</Trans>
      </Button>
    </div>
  );
}
