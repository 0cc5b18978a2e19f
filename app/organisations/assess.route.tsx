import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { AssessmentView, PartnerItem } from '#server/organisations/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { AssessForm } from './assess-form.tsx';
import { Decision } from './decision.tsx';
import { OrganisationFrame } from './organisation-frame.tsx';
import { Submitted } from './submitted.tsx';
import { Verification } from './verification.tsx';

export const meta = pageTitle<AssessmentView>((view) => [msg`Assess`, view?.organisation.name]);

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.query.organisations.assessment({ organisationId: params.id ?? '' });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  return context.refuse(
    await context.submit(request, ['organisation.assess'], { organisationId: params.id }),
  );
}

export default function Assess() {
  const view: AssessmentView = useLoaderData<typeof loader>();
  const reply: FormReply | undefined = useActionData<typeof action>();
  return (
    <OrganisationFrame organisation={view.organisation} facts={view.facts}>
      <div className="grid gap-5">
        {reply?.ok ? (
          <Notice
            tone="good"
            live
            title={<Trans>Decided</Trans>}
            act={
              <Link to="/verifications">
                <Trans>To the other verifications</Trans>
              </Link>
            }
          >
            <Trans>Its administrators get a mail.</Trans>
          </Notice>
        ) : null}
        <LookAlikes others={view.lookAlikes} />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Card title={<Trans>What was submitted</Trans>}>
            <Submitted view={view} />
          </Card>
          <Card title={<Trans>Decision</Trans>}>
            <AssessForm view={view} reply={reply} />
          </Card>
        </div>
        {view.decisions.length > 0 ? (
          <Card title={<Trans>Earlier decisions</Trans>}>
            <div className="grid gap-3">
              {view.decisions.map((decision) => (
                <Decision key={decision.at} decision={decision} />
              ))}
            </div>
          </Card>
        ) : null}
      </div>
    </OrganisationFrame>
  );
}

/** Names that look the same are a warning to whoever decides, never a refusal. */
function LookAlikes({ others }: { others: readonly PartnerItem[] }) {
  if (others.length === 0) return null;
  return (
    <Notice tone="warn" title={<Trans>The name looks like another one. Make sure who this is.</Trans>}>
      <ul className="grid gap-1">
        {others.map(({ id, name, country, verification }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <Link to={`/organisations/${id}`}>
              <Name>{name}</Name>
            </Link>
            {country ? <Code>{country}</Code> : null}
            <Verification state={verification} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
