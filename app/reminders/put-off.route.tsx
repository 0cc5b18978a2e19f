import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { pageTitle } from '../shell/page-title.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RemindersLink } from './reminder-row.tsx';
import { TimedForm } from './timed-form.tsx';

export const meta = pageTitle(() => msg`Remind me at another time`);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id = '' } = params;
  return { id, form: await context.query.reminders.reminderForm({ reminderId: id }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['reminder.put-off']);
  return reply.ok ? redirect('/reminders', 303) : context.refuse(reply);
}

export default function PutOff() {
  const { id, form } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <div className="grid max-w-form gap-5">
      <PageHead title={<Trans>Remind me at another time</Trans>} up={<RemindersLink />} />
      {form.note ? (
        <p dir="auto" className="whitespace-pre-wrap">
          {form.note}
        </p>
      ) : null}
      <TimedForm command="reminder.put-off" form={form} fixed={{ reminderId: id }} reply={reply} />
    </div>
  );
}
