import { msg } from '@lingui/core/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { ImportView } from '#server/imports/view.ts';
import { useStream } from '../live/use-stream.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { Main } from '../shell/main.tsx';
import { onTouch } from '../shell/on-touch.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Abandoned } from './abandoned.tsx';
import { Applying } from './applying.tsx';
import { Checking } from './checking.tsx';
import { ImportHead } from './import-head.tsx';
import { Result as DrawnResult } from './result.tsx';

const Result = onTouch(
  import.meta.env.SSR && DrawnResult,
  'imports/result',
  async () => (await import('./result.tsx')).Result,
);

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  data?.view.fileName ?? msg`Import`,
  msg`Imports`,
]);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await context.query.imports.importJob({ importId: params.id ?? '' });
  const mission = view.mission ? await context.query.missions.frame({ mission: view.mission.slug }) : null;
  return { view, mission };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['import.map', 'import.apply', 'import.abandon']);
  return reply.ok ? redirect(`/imports/${params.id}`, 303) : context.refuse(reply);
}

/** One sheet: while it is checked what it would bring, once imported what it brought. */
export default function Import() {
  const { view, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const actor = useActor();
  const open = view.preview !== null || view.state === 'applying';
  // Only whoever uploaded it hears of it.
  useStream(open && actor?.personId === view.facts.personId ? `user:${actor.personId}` : null);
  const page = <ImportPage view={view} reply={reply} />;
  return mission ? <MissionPage mission={mission}>{page}</MissionPage> : <Main>{page}</Main>;
}

function ImportPage({ view, reply }: { view: ImportView; reply: FormReply | null }) {
  return (
    <>
      <ImportHead view={view} />
      {view.state === 'applying' ? <Applying view={view} /> : null}
      {view.preview ? <Checking view={view} preview={view.preview} reply={reply} /> : null}
      {view.result ? <Result view={view} result={view.result} /> : null}
      {view.state === 'abandoned' ? <Abandoned view={view} /> : null}
    </>
  );
}
