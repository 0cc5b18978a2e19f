import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useRootData } from '../shell/root-data.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RegisterForm } from './register-form.tsx';
import { ActForIt, LookIntoMailbox } from './registered.tsx';

export const meta = pageTitle(() => msg`Register an organisation`);

export async function loader({ context }: LoaderFunctionArgs) {
  return { missions: await context.query.organisations.missionChoices() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return context.refuse(await context.submit(request, ['organisation.register']));
}

export default function Register() {
  const { missions } = useLoaderData<typeof loader>();
  const reply: FormReply<{ organisationId: string | null }> | undefined = useActionData<typeof action>();
  const signedIn = Boolean(useRootData()?.actor);
  const registered = reply?.ok ? reply.result : null;
  return (
    <div className="max-w-text">
      <PageHead
        title={<Trans>Register an organisation</Trans>}
        meta={
          <Trans>
            It takes a few minutes. Then you ask for verification, and a coordinator of the mission decides.
          </Trans>
        }
      />
      {registered?.organisationId ? <ActForIt organisationId={registered.organisationId} /> : null}
      {registered && !registered.organisationId ? <LookIntoMailbox /> : null}
      {registered ? null : <RegisterForm missions={missions} reply={reply} signedIn={signedIn} />}
    </div>
  );
}
