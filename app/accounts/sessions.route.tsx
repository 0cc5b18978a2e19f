import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { SessionView } from '#server/accounts/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Pill } from '../ui/pill.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { AccountFrame } from './account-frame.tsx';
import { deviceOf } from './device.ts';

export const meta = pageTitle(() => msg`Where you are signed in`);

export async function loader({ context }: LoaderFunctionArgs) {
  return { sessions: await context.query.accounts.sessions(), here: context.session?.key ?? '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await context.form(request);
  const others = form.get('_command') === 'account.end-other-sessions';
  const names = ['account.end-session', 'account.end-other-sessions'] as const;
  return context.refuse(await context.submit(request, names, others ? { keep: context.session?.key } : {}));
}

export default function Sessions() {
  const { t } = useLingui();
  const { sessions, here } = useLoaderData<typeof loader>();
  const reply: FormReply | undefined = useActionData<typeof action>();
  const columns: Column<SessionView>[] = [
    {
      head: t`Device`,
      primary: true,
      cell: (session) => <Device session={session} here={session.id === here} />,
    },
    {
      head: t`Acting for`,
      cell: ({ actingFor }) => (actingFor ? <bdi>{actingFor}</bdi> : <Trans>yourself only</Trans>),
    },
    { head: t`Since`, cell: ({ startedAt }) => <Time at={startedAt} focusable /> },
    {
      head: t`Act`,
      cell: ({ id }) =>
        id === here ? null : (
          <CommandForm
            command="account.end-session"
            reply={reply}
            fixed={{ sessionId: id }}
            submit={<Trans>Sign out there</Trans>}
            variant="secondary"
            small
          />
        ),
    },
  ];
  return (
    <AccountFrame>
      <div className="grid gap-4">
        <Table
          caption={<Trans>Where you are signed in</Trans>}
          columns={columns}
          rows={sessions}
          rowKey={({ id }) => id}
          current={({ id }) => id === here}
        />
        {sessions.length > 1 ? (
          <CommandForm
            command="account.end-other-sessions"
            reply={reply}
            submit={<Trans>Sign out everywhere but here</Trans>}
            variant="secondary"
          />
        ) : null}
      </div>
    </AccountFrame>
  );
}

function Device({ session, here }: { session: SessionView; here: boolean }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <bdi title={session.userAgent}>{deviceOf(session.userAgent) || <Trans>Unknown device</Trans>}</bdi>
      {here ? (
        <Pill tone="accent">
          <Trans>this one</Trans>
        </Pill>
      ) : null}
    </span>
  );
}
