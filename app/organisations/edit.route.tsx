import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { carriesCommitments, mayAdminister } from '#domain/organisations/policy.ts';
import type { OrganisationView } from '#server/organisations/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { useReason } from '../ui/reasons.tsx';
import { OrganisationFrame } from './organisation-frame.tsx';
import { profileFields } from './profile-fields.tsx';

export const meta = pageTitle<OrganisationView>((view) => [msg`Edit`, view?.name]);

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.query.organisations.organisation({ organisationId: params.id ?? '' });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['organisation.update'], { organisationId: params.id });
  return reply.ok ? redirect(`/organisations/${params.id}`, 303) : context.refuse(reply);
}

export default function EditOrganisation() {
  const view: OrganisationView = useLoaderData<typeof loader>();
  const reply: FormReply | undefined = useActionData<typeof action>();
  const decision = mayAdminister(useActor(), view.facts);
  const reasonText = useReason();
  const stale = reply && !reply.ok && reply.problem.code === 'stale_version';
  return (
    <OrganisationFrame organisation={view} facts={view.facts}>
      <div className="grid max-w-text gap-5">
        {stale ? <StoredText view={view} /> : null}
        <CommandForm
          command="organisation.update"
          reply={reply}
          fixed={{ language: view.language }}
          submit={<Trans>Save</Trans>}
          disabledReason={decision.allowed ? null : reasonText(decision.reason, decision.params)}
        >
          {/* Not among the fixed fields: a stale form is still this form, and keeps what was typed. */}
          <input type="hidden" name="version" value={view.version} />
          {profileFields({
            profile: view,
            nameHint: carriesCommitments(view.verification).allowed ? (
              <Trans>The name was verified and stays as it is until the next verification.</Trans>
            ) : null,
          })}
        </CommandForm>
      </div>
    </OrganisationFrame>
  );
}

/** What somebody else saved meanwhile, beside what was typed. */
function StoredText({ view }: { view: OrganisationView }) {
  return (
    <Notice tone="warn" live title={<Trans>Saved by somebody else meanwhile</Trans>}>
      <p className="font-semibold">
        <bdi>{view.name}</bdi>
      </p>
      <p dir="auto" lang={view.language} className="whitespace-pre-line">
        {view.description}
      </p>
      <p className="text-small text-muted">
        <Trans>Your own text is in the form. Bring the two together and save again.</Trans>
      </p>
    </Notice>
  );
}
