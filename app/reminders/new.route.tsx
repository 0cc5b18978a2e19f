import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { MessageText } from '../channels/message-text.tsx';
import { Speaker } from '../channels/speaker.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { TextInput } from '../ui/form/text-input.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RemindersLink } from './reminder-row.tsx';
import { TimedForm } from './timed-form.tsx';

export const meta = pageTitle(() => msg`Remind me`);

/** Of a message (`?message=ID`), or by a line of talk (`?channel=ID&text=tomorrow 9:00 call the depot`). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const messageId = searchParams.get('message');
  const [form, found] = await Promise.all([
    context.query.reminders.reminderForm({ text: searchParams.get('text') ?? '' }),
    messageId ? context.query.channels.readMessage({ messageId }) : null,
  ]);
  return { form, message: found?.message ?? null, channelId: searchParams.get('channel') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['reminder.set']);
  if (!reply.ok) return context.refuse(reply);
  return redirect(`/reminders#${reply.result.reminderId}`, 303);
}

export default function RemindMe() {
  const { form, message, channelId } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const fixed = message ? { messageId: message.id } : channelId ? { channelId } : {};
  return (
    <div className="grid max-w-form gap-5">
      <PageHead
        title={<Trans>Remind me</Trans>}
        meta={<Trans>Only you see it. It comes to your inbox and to your home page.</Trans>}
        up={<RemindersLink />}
      />
      {message ? (
        <blockquote className="rounded-md border border-line bg-surface px-4 py-3">
          <Speaker message={message} />
          <MessageText message={message} />
        </blockquote>
      ) : null}
      <TimedForm command="reminder.set" form={form} fixed={fixed} reply={reply}>
        <TextInput
          name="note"
          label={<Trans>Note</Trans>}
          hint={<Trans>In your own words. Of a message nothing is copied.</Trans>}
          defaultValue={form.note}
          maxLength={300}
          required={message === null}
        />
      </TimedForm>
    </div>
  );
}
