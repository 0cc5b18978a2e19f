import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { PlanForm } from './plan-form.tsx';
import { Reviews } from './reviews.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [msg`Edit`, data?.plan.title]);
export const handle = { framed: true };

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const plan = await context.query.initiatives.plan({ id: params.id ?? '' });
  const mission = await context.query.missions.frame({ mission: plan.choices.mission.slug });
  return { plan, mission };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['initiative.edit']);
  return reply.ok ? redirect(`/initiatives/${params.id}`, 303) : context.refuse(reply);
}

export default function EditInitiative() {
  const { plan, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <MissionPage mission={mission}>
      <div className="max-w-text">
        <PageHead
          up={
            <UpTo>
              <Link to={`/initiatives/${plan.id}`}>
                <Name lang={plan.language}>{plan.title}</Name>
              </Link>
            </UpTo>
          }
          title={<Trans>Edit the initiative</Trans>}
        />
        {plan.state === 'returned' ? <Reviews reviews={plan.reviews.slice(0, 1)} /> : null}
        <PlanForm choices={plan.choices} plan={plan} reply={reply} />
      </div>
    </MissionPage>
  );
}
