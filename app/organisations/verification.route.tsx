import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { maySubmit } from '#domain/organisations/policy.ts';
import type { OrganisationView } from '#server/organisations/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { CheckboxGroup } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput, TextInput } from '../ui/form/text-input.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Decision } from './decision.tsx';
import { OrganisationFrame } from './organisation-frame.tsx';
import { declarationWords } from './words.ts';

export const meta = pageTitle<{ view: OrganisationView }>((data) => [msg`Verification`, data?.view.name]);

export async function loader({ params, context }: LoaderFunctionArgs) {
  const of = { organisationId: params.id ?? '' };
  const [view, submission] = await Promise.all([
    context.query.organisations.organisation(of),
    context.query.organisations.submission(of),
  ]);
  return { view, submission };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['organisation.submit'], { organisationId: params.id });
  return reply.ok ? redirect(`/organisations/${params.id}`, 303) : context.refuse(reply);
}

export default function AskForVerification() {
  const { view, submission } = useLoaderData<typeof loader>();
  const reply: FormReply | undefined = useActionData<typeof action>();
  const { i18n } = useLingui();
  const decision = maySubmit(useActor(), view.facts);
  const reasonText = useReason();
  return (
    <OrganisationFrame organisation={view} facts={view.facts}>
      <div className="grid max-w-text gap-5">
        {view.decision ? <Decision decision={view.decision} /> : null}
        <CommandForm
          command="organisation.submit"
          reply={reply}
          submit={<Trans>Ask for verification</Trans>}
          disabledReason={decision.allowed ? null : reasonText(decision.reason, decision.params)}
        >
          <TextInput
            name="registrationNumber"
            label={<Trans>Registration number</Trans>}
            hint={<Trans>As in your registration certificate or the act that founded you.</Trans>}
            defaultValue={submission.registrationNumber ?? undefined}
            width="half"
            ltr
            required
          />
          <DateInput
            name="certificateExpiresOn"
            label={<Trans>The certificate expires on</Trans>}
            hint={<Trans>The verification cannot last longer than the certificate.</Trans>}
            defaultValue={submission.certificateExpiresOn ?? undefined}
            required
          />
          <CheckboxGroup
            name="declarations"
            label={<Trans>We declare</Trans>}
            choices={Object.entries(declarationWords).map(([value, words]) => ({
              value,
              label: i18n._(words),
            }))}
            required
          />
        </CommandForm>
      </div>
    </OrganisationFrame>
  );
}
