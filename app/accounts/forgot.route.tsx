import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Notice } from '../ui/notice.tsx';
import { Narrow } from './narrow.tsx';

export const meta = pageTitle(() => msg`Choose a new password`);

export const loader = () => null;

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['account.request-reset']);
  return context.refuse(reply);
}

export default function Forgot() {
  const reply = useActionData<typeof action>();
  return (
    <Narrow title={<Trans>Choose a new password</Trans>}>
      {reply?.ok ? (
        <Notice tone="good" live title={<Trans>Look into your mailbox</Trans>}>
          <Trans>If there is an account with this address, a link is on its way. It works for an hour.</Trans>
        </Notice>
      ) : (
        <p className="text-muted">
          <Trans>Tell us the e-mail address of your account, and we send a link there.</Trans>
        </p>
      )}
      <CommandForm command="account.request-reset" reply={reply} submit={<Trans>Send the link</Trans>}>
        <TextInput
          name="email"
          type="email"
          label={<Trans>E-mail address</Trans>}
          autoComplete="username"
          required
        />
      </CommandForm>
    </Narrow>
  );
}
