import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { mayDraft } from '#domain/initiatives/draft-policy.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { PlanForm } from './plan-form.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Propose an initiative`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const [mission, choices] = await Promise.all([
    context.query.missions.frame({ mission: slug }),
    context.query.initiatives.planChoices({ mission: slug }),
  ]);
  return { mission, choices };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['initiative.draft']);
  return reply.ok ? redirect(`/initiatives/${reply.result.initiativeId}`, 303) : context.refuse(reply);
}

export default function NewInitiative() {
  const { mission, choices } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const decision = mayDraft(useActor(), mission);
  const reason = useReason();
  const disabledReason = decision.allowed ? null : reason(decision.reason, decision.params);
  return (
    <MissionPage mission={mission}>
      <div className="max-w-text">
        <PageHead
          title={<Trans>Propose an initiative</Trans>}
          meta={<Trans>Fill in what you know and keep it as a draft. Propose it once it is whole.</Trans>}
        />
        {disabledReason ? (
          <div className="mb-4">
            <Notice tone="warn">{disabledReason}</Notice>
          </div>
        ) : null}
        <PlanForm choices={choices} plan={null} reply={reply} disabledReason={disabledReason} />
      </div>
    </MissionPage>
  );
}
