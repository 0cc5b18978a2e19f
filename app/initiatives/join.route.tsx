import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { mayRequestJoin } from '#domain/initiatives/policy.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { iatiRoleWords } from './partner-words.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Ask to join`,
  data?.view.title,
]);
export const handle = { framed: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const view = await context.query.initiatives.initiative({ id: params.id ?? '' });
  const mission = await context.query.missions.frame({ mission: view.mission.slug });
  return { view, mission };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['join.request']);
  return reply.ok ? redirect(`/initiatives/${params.id}#joins`, 303) : context.refuse(reply);
}

export default function AskToJoin() {
  const { view, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { i18n } = useLingui();
  const reason = useReason();
  const decision = mayRequestJoin(useActor(), view.facts);
  return (
    <MissionPage mission={mission}>
      <div className="max-w-text">
        <PageHead
          up={
            <UpTo>
              <Link to={`/initiatives/${view.id}`}>
                <Name lang={view.language}>{view.title}</Name>
              </Link>
            </UpTo>
          }
          title={<Trans>Ask to join</Trans>}
          meta={
            <Trans>
              <Name>{view.lead.name}</Name> decides, and can ask for something else first.
            </Trans>
          }
        />
        <CommandForm
          command="join.request"
          reply={reply}
          fixed={{ initiativeId: view.id }}
          submit={<Trans>Ask to join</Trans>}
          disabledReason={decision.allowed ? null : reason(decision.reason, decision.params)}
        >
          <TextArea
            name="brings"
            label={<Trans>What your organisation brings</Trans>}
            hint={<Trans>People, goods, skills, money: as much as you can promise.</Trans>}
            required
          />
          <Select
            name="iatiRole"
            label={<Trans>What it would do (IATI role)</Trans>}
            options={(['implementing', 'funding', 'extending', 'accountable'] as const).map((role) => ({
              value: role,
              label: i18n._(iatiRoleWords[role]),
            }))}
            defaultValue="implementing"
            required
          />
          <TextArea name="message" label={<Trans>Message to the lead</Trans>} rows={3} />
        </CommandForm>
      </div>
    </MissionPage>
  );
}
