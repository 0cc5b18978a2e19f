import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { mayAdminister, mayRecover } from '#domain/organisations/policy.ts';
import type { MembersView } from '#server/organisations/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Invitations, InviteForm } from './invite-form.tsx';
import { MemberTable } from './member-table.tsx';
import { OrganisationFrame } from './organisation-frame.tsx';
import { RecoverForm } from './recover-form.tsx';

export const meta = pageTitle<MembersView>((view) => [msg`People`, view?.organisation.name]);

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.query.organisations.members({ organisationId: params.id ?? '' });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const names = [
    'membership.invite',
    'membership.withdraw-invitation',
    'membership.change-role',
    'membership.end',
    'membership.recover',
  ] as const;
  return context.refuse(await context.submit(request, names));
}

export default function Members() {
  const view: MembersView = useLoaderData<typeof loader>();
  const reply: FormReply | undefined = useActionData<typeof action>();
  const actor = useActor();
  const { organisation, facts, administrators, belongs } = view;
  return (
    <OrganisationFrame organisation={organisation} facts={facts}>
      <div className="grid gap-5">
        <MemberTable view={view} reply={reply} />
        {mayAdminister(actor, facts).allowed ? (
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <Card title={<Trans>Invite a colleague</Trans>}>
              <InviteForm organisationId={organisation.id} reply={reply} />
            </Card>
            <Card title={<Trans>Invitations not yet accepted</Trans>}>
              <Invitations invitations={view.invitations} reply={reply} />
            </Card>
          </div>
        ) : null}
        {mayRecover(actor, facts, administrators, belongs).allowed ? (
          <Card title={<Trans>No administrator is left</Trans>}>
            <RecoverForm organisationId={organisation.id} reply={reply} />
          </Card>
        ) : null}
      </div>
    </OrganisationFrame>
  );
}
