import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { CameReminders } from './came-reminders.tsx';
import { ReminderRow } from './reminder-row.tsx';

export const meta = pageTitle(() => msg`Reminders`);

export const loader = ({ context }: LoaderFunctionArgs) => context.query.reminders.reminders();

/** The one press that a reminder offers, here and in the inbox. */
export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['reminder.end', 'reminder.put-off'] as const);
  return reply.ok ? redirect('/reminders', 303) : context.refuse(reply);
}

export default function Reminders() {
  const { came, waiting, heard } = useLoaderData<typeof loader>();
  const personId = useActor()?.personId;
  useStream(personId ? `user:${personId}` : null);
  return (
    <div className="max-w-page">
      <PageHead
        title={<Trans>Reminders</Trans>}
        meta={<Trans>Only you see them.</Trans>}
        up={
          <Link to="/inbox">
            <Trans>Inbox</Trans>
          </Link>
        }
        acts={
          <ButtonLink to="/reminders/new">
            <Trans>Remind me…</Trans>
          </ButtonLink>
        }
      />
      {heard.map((channel) => (
        <Heard key={channel.id} {...channel} />
      ))}
      <div className="grid gap-5">
        <CameReminders came={came} />
        {waiting.length > 0 ? (
          <Card title={<Trans>Still to come</Trans>} flush>
            <ul>
              {waiting.map((reminder) => (
                <ReminderRow key={reminder.id} reminder={reminder} />
              ))}
            </ul>
          </Card>
        ) : null}
        {came.length + waiting.length === 0 ? (
          <Empty title={<Trans>You wait for no reminder</Trans>}>
            <Trans>In the menu of a message stands “Remind me…”. In a channel, write /remind.</Trans>
          </Empty>
        ) : null}
      </div>
    </div>
  );
}

/** Hears one channel: the page is read again when something happens in it. */
function Heard({ id, seq }: { id: string; seq: number }) {
  useStream(`channel:${id}`, { since: seq });
  return null;
}
