import { msg } from '@lingui/core/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { SaidIn } from '../cards/said-in.tsx';
import { MissionPage } from '../missions/mission-page.tsx';
import { onTouch } from '../shell/on-touch.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { allocationCommands } from './allocation-commands.ts';
import { NeedActs as DrawnNeedActs } from './need-acts.tsx';
import { NeedFactsCard, NeedHead } from './need-head.tsx';
import { NeedHistory as DrawnNeedHistory } from './need-history.tsx';
import { NeedLadder as DrawnNeedLadder } from './need-ladder.tsx';
import { NeedMatches as DrawnNeedMatches } from './need-matches.tsx';
import { Promised as DrawnPromised } from './promised.tsx';
import { useResourceNews } from './use-resource-news.ts';

const onServer = import.meta.env.SSR;
const NeedActs = onTouch(
  onServer && DrawnNeedActs,
  'resources/need-acts',
  async () => (await import('./need-acts.tsx')).NeedActs,
);
const NeedLadder = onTouch(
  onServer && DrawnNeedLadder,
  'resources/need-ladder',
  async () => (await import('./need-ladder.tsx')).NeedLadder,
);
const NeedMatches = onTouch(
  onServer && DrawnNeedMatches,
  'resources/need-matches',
  async () => (await import('./need-matches.tsx')).NeedMatches,
);
const Promised = onTouch(
  onServer && DrawnPromised,
  'resources/promised',
  async () => (await import('./promised.tsx')).Promised,
);
const NeedHistory = onTouch(
  onServer && DrawnNeedHistory,
  'resources/need-history',
  async () => (await import('./need-history.tsx')).NeedHistory,
);

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  data?.need.title ?? msg`Need`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const need = await context.query.resources.need({ id: params.id ?? '' });
  const said = await context.query.channels.saidAbout({ kind: 'need', id: need.id });
  return { need, said, mission: await context.query.missions.frame({ mission: need.mission.slug }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['need.open', 'need.close', ...allocationCommands]);
  return reply.ok ? redirect(`/needs/${params.id}`, 303) : context.refuse(reply);
}

export default function Need() {
  const { need, said, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  useResourceNews(need.heard);
  return (
    <MissionPage mission={mission}>
      <NeedHead need={need} />
      <NeedActs need={need} reply={reply} />
      <div className="grid items-start gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_minmax(16rem,22rem)]">
        <div className="min-w-0">
          <NeedLadder need={need} />
          <NeedMatches need={need} reply={reply} />
          <Promised allocations={need.allocations} reply={reply} on="need" />
        </div>
        <div className="grid min-w-0 gap-4">
          <NeedFactsCard need={need} />
          <SaidIn messages={said} />
          <NeedHistory need={need} />
        </div>
      </div>
    </MissionPage>
  );
}
