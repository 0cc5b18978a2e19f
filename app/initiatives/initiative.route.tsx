import { msg } from '@lingui/core/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { useStream } from '../live/use-stream.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { onTouch } from '../shell/on-touch.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { History as DrawnHistory } from './history.tsx';
import { Indicators as DrawnIndicators } from './indicators.tsx';
import { InitiativeActs as DrawnInitiativeActs } from './initiative-acts.tsx';
import { InitiativeBody as DrawnInitiativeBody } from './initiative-body.tsx';
import { InitiativeHead } from './initiative-head.tsx';
import { Joins as DrawnJoins } from './joins.tsx';
import { Reviews } from './reviews.tsx';

const onServer = import.meta.env.SSR;
const InitiativeActs = onTouch(
  onServer && DrawnInitiativeActs,
  'initiatives/initiative-acts',
  async () => (await import('./initiative-acts.tsx')).InitiativeActs,
);
const InitiativeBody = onTouch(
  onServer && DrawnInitiativeBody,
  'initiatives/initiative-body',
  async () => (await import('./initiative-body.tsx')).InitiativeBody,
);
const Indicators = onTouch(
  onServer && DrawnIndicators,
  'initiatives/indicators',
  async () => (await import('./indicators.tsx')).Indicators,
);
const Joins = onTouch(
  onServer && DrawnJoins,
  'initiatives/joins',
  async () => (await import('./joins.tsx')).Joins,
);
const History = onTouch(
  onServer && DrawnHistory,
  'initiatives/history',
  async () => (await import('./history.tsx')).History,
);

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  data?.view.title ?? msg`Initiative`,
  data?.view.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['resources'] };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await context.query.initiatives.initiative({ id: params.id ?? '' });
  const mission = context.actor ? await context.query.missions.frame({ mission: view.mission.slug }) : null;
  return { view, mission };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, [
    'initiative.propose',
    'initiative.return',
    'initiative.approve',
    'initiative.start',
    'initiative.suspend',
    'initiative.resume',
    'initiative.complete',
    'initiative.close',
    'initiative.cancel',
    'initiative.add-milestone',
    'initiative.reach-milestone',
    'initiative.invite',
    'join.accept',
    'join.decline',
    'join.counter',
    'join.withdraw',
    'indicator.add',
    'indicator.report-value',
  ]);
  return reply.ok ? redirect(`/initiatives/${params.id}`, 303) : context.refuse(reply);
}

export default function Initiative() {
  const { view, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const actor = useActor();
  useStream(actor ? `initiative:${view.id}` : null, { since: view.seq });
  return (
    <MissionPage mission={mission}>
      <InitiativeHead view={view} signedIn={mission !== null} />
      <InitiativeActs view={view} reply={reply} />
      <Reviews reviews={view.reviews} />
      <p className="mb-6 max-w-text whitespace-pre-line" lang={view.language} dir="auto">
        {view.summary}
      </p>
      <InitiativeBody view={view} reply={reply} />
      <Indicators view={view} reply={reply} />
      <Joins view={view} reply={reply} />
      <History entries={view.history} />
    </MissionPage>
  );
}
