import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Narrow } from './narrow.tsx';

export const meta = pageTitle(() => msg`Confirm your e-mail address`);

export const loader = () => null;

/** Opening the link changes nothing: programs that look at mail open links too. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['account.confirm-email'], { token: params.token });
  return reply.ok ? redirect('/sign-in?after=confirmed') : context.refuse(reply);
}

export default function Confirm() {
  const reply = useActionData<typeof action>();
  return (
    <Narrow title={<Trans>Confirm your e-mail address</Trans>}>
      <p>
        <Trans>You got this link by mail, so the address is yours. Confirm it, and you can sign in.</Trans>
      </p>
      <CommandForm
        command="account.confirm-email"
        reply={reply}
        submit={<Trans>Confirm the address</Trans>}
      />
      {reply && !reply.ok ? (
        <p>
          <Trans>
            Confirmed already? Then <Link to="/sign-in">sign in</Link>. Otherwise{' '}
            <Link to="/forgot">choose a new password</Link>: that confirms the address, too.
          </Trans>
        </p>
      ) : null}
    </Narrow>
  );
}
