import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { PASSWORD_MINIMUM } from '#domain/accounts/passwords.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { InvitationView } from '#server/organisations/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useRootData } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { kindWords, roleHints, roleWords } from './words.ts';

export const meta = pageTitle(() => msg`Invitation`);

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.query.organisations.invitation({ token: params.token ?? '' });
}

/** Opening the link changes nothing: programs that look at mail open links too. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['membership.accept-invitation'], { token: params.token });
  if (!reply.ok) return context.refuse(reply);
  return redirect(context.actor ? '/home' : '/sign-in?after=confirmed', 303);
}

export default function Invitation() {
  const view: InvitationView = useLoaderData<typeof loader>();
  const reply: FormReply | undefined = useActionData<typeof action>();
  const { i18n } = useLingui();
  const { pathname } = useLocation();
  const root = useRootData();
  return (
    <div className="grid max-w-108 gap-5 text-base">
      <PageHead
        title={
          <Trans>
            Act for <bdi>{view.organisation}</bdi>
          </Trans>
        }
        meta={i18n._(kindWords[view.kind])}
      />
      <p>
        <Trans>
          <bdi>{view.inviter}</bdi> invites <bdi dir="ltr">{view.email}</bdi>. The link works once, until{' '}
          <Time at={view.expiresAt} />.
        </Trans>
      </p>
      <p>
        <strong>{i18n._(roleWords[view.role])}</strong>: {i18n._(roleHints[view.role])}
      </p>
      {view.hasAccount && !root?.actor ? (
        <div className="grid justify-items-start gap-3">
          <p>
            <Trans>There is an account with this address. Sign in, and accept then.</Trans>
          </p>
          <ButtonLink to={`/sign-in?to=${encodeURIComponent(pathname)}`} variant="primary">
            <Trans>Sign in</Trans>
          </ButtonLink>
        </div>
      ) : (
        <CommandForm
          command="membership.accept-invitation"
          reply={reply}
          {...(root?.actor ? {} : { fixed: { 'person.locale': root?.locale ?? 'en' } })}
          submit={<Trans>Accept the invitation</Trans>}
        >
          {root?.actor ? null : newAccount()}
        </CommandForm>
      )}
    </div>
  );
}

function newAccount() {
  return (
    <>
      <TextInput name="person.name" label={<Trans>Your name</Trans>} autoComplete="name" required />
      <TextInput
        name="person.password"
        type="password"
        label={<Trans>Password</Trans>}
        hint={
          <Trans>
            At least {PASSWORD_MINIMUM} characters. A few words that only you would put together are best.
          </Trans>
        }
        autoComplete="new-password"
        required
      />
    </>
  );
}
