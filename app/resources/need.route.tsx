import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { NeedView } from '#server/resources/view-needs.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { SectionHead } from '../ui/page-head.tsx';
import { allocationCommands } from './allocation-commands.ts';
import { AllocationRow } from './allocation-row.tsx';
import { NeedActs } from './need-acts.tsx';
import { NeedFactsCard, NeedHead } from './need-head.tsx';
import { NeedHistory } from './need-history.tsx';
import { NeedLadder } from './need-ladder.tsx';
import { NeedMatches } from './need-matches.tsx';
import { ResourceReasons } from './resource-reasons.tsx';
import { useResourceNews } from './use-resource-news.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  data?.need.title ?? msg`Need`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const need = await context.query.resources.need({ id: params.id ?? '' });
  return { need, mission: await context.query.missions.frame({ mission: need.mission.slug }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['need.open', 'need.close', ...allocationCommands]);
  return reply.ok ? redirect(`/needs/${params.id}`, 303) : context.refuse(reply);
}

export default function Need() {
  const { need, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  useResourceNews(need.heard);
  return (
    <MissionPage mission={mission}>
      <ResourceReasons>
        <NeedHead need={need} />
        <NeedActs need={need} reply={reply} />
        <div className="grid items-start gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_minmax(16rem,22rem)]">
          <div className="min-w-0">
            <NeedLadder need={need} />
            <NeedMatches need={need} reply={reply} />
            <Promised need={need} reply={reply} />
          </div>
          <div className="grid min-w-0 gap-4">
            <NeedFactsCard need={need} />
            <NeedHistory need={need} />
          </div>
        </div>
      </ResourceReasons>
    </MissionPage>
  );
}

function Promised({ need, reply }: { need: NeedView; reply: FormReply | null }) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="promised">
      <SectionHead id="promised" title={<Trans>Promised to it</Trans>} />
      {need.allocations.length > 0 ? (
        <ul aria-label={t`Allocations`} className="grid gap-2">
          {need.allocations.map((allocation) => (
            <AllocationRow key={allocation.id} allocation={allocation} reply={reply} on="need" />
          ))}
        </ul>
      ) : (
        <p className="text-muted">
          <Trans>Nothing has been promised yet.</Trans>
        </p>
      )}
    </section>
  );
}
