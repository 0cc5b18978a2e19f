import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Narrow } from './narrow.tsx';
import { NewPassword } from './new-password.tsx';

export const meta = pageTitle(() => msg`Set a new password`);

export const loader = () => null;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['account.reset-password'], { token: params.token });
  return reply.ok ? redirect('/sign-in?after=reset') : context.refuse(reply);
}

export default function Reset() {
  const reply = useActionData<typeof action>();
  return (
    <Narrow title={<Trans>Set a new password</Trans>}>
      <CommandForm command="account.reset-password" reply={reply} submit={<Trans>Set this password</Trans>}>
        <NewPassword />
      </CommandForm>
      <p>
        <Link to="/forgot">
          <Trans>The link does not work? Ask for a new one.</Trans>
        </Link>
      </p>
    </Narrow>
  );
}
