import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { every } from '#domain/core/decision.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { takesNewWork } from '#domain/missions/policy.ts';
import { mayContribute } from '#domain/resources/contribute-policy.ts';
import { backToTalk, sourceOf } from '../cards/source-of.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { filledIn } from './filled-in.ts';
import { StateNeed } from './need-form.tsx';
import { ResourceReasons } from './resource-reasons.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`State a need`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const [mission, choices] = await Promise.all([
    context.query.missions.frame({ mission: slug }),
    context.query.resources.needChoices({ mission: slug }),
  ]);
  const source = await sourceOf(request, context);
  const filled = filledIn({ ...source, ...choices, now: context.now, own: source.message === null });
  return { mission, choices, source, filled };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['need.state']);
  return reply.ok
    ? redirect(backToTalk(request, `/needs/${reply.result.needId}`), 303)
    : context.refuse(reply);
}

export default function NewNeed() {
  const { mission, choices, source, filled } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const [query] = useSearchParams();
  const reason = useReason();
  const id = mission.id as MissionId;
  const decision = every(mayContribute(useActor(), id), takesNewWork({ id, state: mission.state }));
  const disabledReason = decision.allowed ? null : reason(decision.reason, decision.params);
  return (
    <MissionPage mission={mission}>
      <div className="max-w-text">
        <PageHead
          up={
            <UpTo>
              <Link to={`/missions/${mission.slug}/resources`}>
                <Trans>Needs</Trans>
              </Link>
            </UpTo>
          }
          title={<Trans>State a need</Trans>}
          meta={<Trans>Everybody who takes part in the mission sees it, and the offers that fit.</Trans>}
        />
        {disabledReason ? (
          <div className="mb-4">
            <Notice tone="warn">{disabledReason}</Notice>
          </div>
        ) : null}
        <ResourceReasons>
          <StateNeed
            missionId={mission.id}
            choices={choices}
            initiative={query.get('initiative') ?? source.message?.initiativeId ?? null}
            source={source}
            filled={filled}
            reply={reply}
            disabledReason={disabledReason}
          />
        </ResourceReasons>
      </div>
    </MissionPage>
  );
}
