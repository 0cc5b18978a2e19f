import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { coordinates } from '#domain/core/actor.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Link } from '../ui/link.tsx';
import { Code } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { LostBasis, Resolutions, TasksWithWork } from './mandate-parts.tsx';
import { MissionPage } from './mission-page.tsx';
import { RenewForm } from './renew-form.tsx';
import { TaskForm } from './task-form.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Mandate`,
  data?.mandate.acronym,
]);
export const handle = { framed: true, catalogues: ['initiatives'] };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { mission: params.mission ?? '' };
  const mandate = await context.query.missions.mandate(asked);
  return { mandate, frame: context.actor ? await context.query.missions.frame(asked) : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['mission.renew-mandate', 'mission.add-task']);
  return reply.ok ? redirect(`/missions/${params.mission}/mandate`, 303) : context.refuse(reply);
}

/** What the mission is mandated to do, on which resolutions, and the joint work that rests on each task. */
export default function Mandate() {
  const { mandate, frame } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const isCoordinator = coordinates(useActor(), mandate.id);
  return (
    <MissionPage mission={frame}>
      <PageHead
        up={
          <UpTo>
            <Link to={`/missions/${mandate.slug}`}>
              <Code>{mandate.acronym}</Code>
            </Link>
          </UpTo>
        }
        title={<Trans>Mandate</Trans>}
      />
      <div className="grid max-w-page gap-8">
        <LostBasis mandate={mandate} />
        <Resolutions mandate={mandate} />
        <TasksWithWork mandate={mandate} />
        {isCoordinator ? (
          <>
            <RenewForm mandate={mandate} reply={reply} />
            <TaskForm mandate={mandate} reply={reply} />
          </>
        ) : null}
      </div>
    </MissionPage>
  );
}
