import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { Card } from '../ui/card.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Notice } from '../ui/notice.tsx';
import { AccountFrame } from './account-frame.tsx';
import { NewPassword } from './new-password.tsx';
import { ProfileForm } from './profile-form.tsx';

export const meta = pageTitle(() => msg`Account and sign-in`);

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ context }: LoaderFunctionArgs) {
  const profile = await context.query.accounts.profile();
  const timeZones = [...new Set(['UTC', profile.timeZone, ...Intl.supportedValuesOf('timeZone')])];
  return { profile, timeZones };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const keep = context.session?.key;
  const form = await context.form(request);
  const changesPassword = form.get('_command') === 'account.change-password';
  const names = ['account.update-profile', 'account.change-password'] as const;
  return context.refuse(await context.submit(request, names, changesPassword ? { keep } : {}));
}

export default function Account() {
  const { profile, timeZones } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <AccountFrame>
      <div className="grid max-w-page items-start gap-5 lg:grid-cols-2">
        <Card title={<Trans>Profile</Trans>}>
          {reply?.ok && reply.command === 'account.update-profile' ? (
            <Notice tone="good" live>
              <Trans>Saved.</Trans>
            </Notice>
          ) : null}
          <ProfileForm profile={profile} timeZones={timeZones} reply={reply} />
        </Card>
        <Card title={<Trans>Password</Trans>}>
          {reply?.ok && reply.command === 'account.change-password' ? (
            <Notice tone="good" live>
              <Trans>The new password is set. You are signed out everywhere but here.</Trans>
            </Notice>
          ) : null}
          <PasswordForm reply={reply} email={profile.email} />
        </Card>
      </div>
    </AccountFrame>
  );
}

function PasswordForm({ reply, email }: { reply: FormReply | null; email: string }) {
  return (
    <CommandForm command="account.change-password" reply={reply} submit={<Trans>Change the password</Trans>}>
      <p>
        <Trans>
          You sign in as <bdi dir="ltr">{email}</bdi>. A new password signs you out everywhere else.
        </Trans>
      </p>
      <TextInput
        name="currentPassword"
        type="password"
        label={<Trans>Password now</Trans>}
        autoComplete="current-password"
        required
      />
      <NewPassword />
    </CommandForm>
  );
}
