import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ReminderView } from '#server/reminders/view.ts';
import { SaidLine } from '../channels/said-line.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import type { ButtonVariant } from '../ui/button.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Time } from '../ui/time.tsx';

export function RemindersLink() {
  return (
    <Link to="/reminders">
      <Trans>Reminders</Trans>
    </Link>
  );
}

/** What somebody wanted to be reminded of, with the way back to it, and what can be done with it. */
export function ReminderRow({ reminder, came = false }: { reminder: ReminderView; came?: boolean }) {
  const { id, at, note, message, channel } = reminder;
  return (
    <li
      id={id}
      className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line px-4 py-2.5 not-last:border-b"
    >
      <div className="grid min-w-0 flex-1 basis-56 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {note ? (
            <bdi className="font-semibold">{note}</bdi>
          ) : (
            <span className="font-semibold">
              <Trans>A message</Trans>
            </span>
          )}
          <Time at={at} as="full" className="text-small whitespace-normal text-muted" />
        </p>
        {message ? (
          <SaidLine message={message}>{channel ? <ChannelName channel={channel} /> : null}</SaidLine>
        ) : channel ? (
          <Link to={`/channels/${channel.id}`} className="text-small">
            <ChannelName channel={channel} />
          </Link>
        ) : null}
      </div>
      <div className="flex flex-wrap items-start gap-2">
        <Press command="reminder.end" id={id} variant={came ? 'primary' : 'secondary'}>
          <Trans>Done</Trans>
        </Press>
        <Press command="reminder.put-off" id={id} named="hour">
          <Trans>In an hour</Trans>
        </Press>
        <Press command="reminder.put-off" id={id} named="tomorrow">
          <Trans>Tomorrow</Trans>
        </Press>
        <ButtonLink to={`/reminders/${id}`} small variant="quiet">
          <Trans>Another time…</Trans>
        </ButtonLink>
      </div>
    </li>
  );
}

interface PressProps {
  command: 'reminder.end' | 'reminder.put-off';
  id: string;
  named?: 'hour' | 'tomorrow';
  variant?: ButtonVariant;
  children: ReactNode;
}

function Press({ command, id, named, variant = 'secondary', children }: PressProps) {
  return (
    <CommandForm
      command={command}
      action="/reminders"
      fixed={{ reminderId: id, ...(named && { named }) }}
      submit={children}
      variant={variant}
      small
    />
  );
}
