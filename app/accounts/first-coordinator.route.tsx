import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Narrow } from './narrow.tsx';
import { NewPassword } from './new-password.tsx';

export const meta = pageTitle(() => msg`The first coordinator`);

export const loader = () => null;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['account.become-first-coordinator'], { token: params.token });
  return reply.ok ? redirect('/sign-in?after=confirmed') : context.refuse(reply);
}

export default function FirstCoordinator() {
  const reply = useActionData<typeof action>();
  return (
    <Narrow title={<Trans>The first coordinator</Trans>}>
      <p>
        <Trans>
          This account coordinates every mission and appoints the others. The link that brought you here works
          once.
        </Trans>
      </p>
      <CommandForm
        command="account.become-first-coordinator"
        reply={reply}
        submit={<Trans>Open the account</Trans>}
      >
        <TextInput name="name" label={<Trans>Your name</Trans>} autoComplete="name" required />
        <TextInput
          name="email"
          type="email"
          label={<Trans>E-mail address</Trans>}
          autoComplete="username"
          required
        />
        <NewPassword />
      </CommandForm>
    </Narrow>
  );
}
