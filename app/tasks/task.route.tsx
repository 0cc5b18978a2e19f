import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { SaidIn } from '../cards/said-in.tsx';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { TaskState, WhoAndWhen } from './facts.tsx';
import { TaskActs } from './task-acts.tsx';
import { useTaskNews } from './use-task-news.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  data?.task.title ?? msg`Task`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const task = await context.query.tasks.readTask({ id: params.id ?? '' });
  const [said, mission, { people }] = await Promise.all([
    context.query.channels.saidAbout({ kind: 'task', id: task.id }),
    context.query.missions.frame({ mission: task.mission.slug }),
    context.query.tasks.taskChoices({ mission: task.mission.slug }),
  ]);
  return { task, said, mission, people };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, [
    'task.take',
    'task.assign',
    'task.start',
    'task.finish',
    'task.cancel',
    'task.reopen',
  ]);
  return reply.ok ? redirect(`/tasks/${params.id}`, 303) : context.refuse(reply);
}

export default function TaskPage() {
  const { task, said, mission, people } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  useTaskNews(mission.id);
  return (
    <MissionPage mission={mission}>
      <div className="grid max-w-text gap-4">
        <PageHead
          up={
            <UpTo>
              <Link to={`/missions/${mission.slug}/tasks`}>
                <Trans>Tasks</Trans>
              </Link>
            </UpTo>
          }
          title={<Name lang={task.language ?? undefined}>{task.title}</Name>}
          meta={
            <>
              <TaskState state={task.state} />
              <WhoAndWhen task={task} />
            </>
          }
        />
        {task.details ? (
          <p dir="auto" lang={task.language ?? undefined} className="whitespace-pre-line">
            {task.details}
          </p>
        ) : null}
        <TaskActs key={task.version} task={task} people={people} reply={reply} />
        <SaidIn messages={said} />
        <Card title={<Trans>About this task</Trans>}>
          <DefinitionList
            items={[
              task.initiative && {
                term: <Trans>Initiative</Trans>,
                value: (
                  <Link to={`/initiatives/${task.initiative.id}`}>
                    <Name lang={task.initiative.language}>{task.initiative.title}</Name>
                  </Link>
                ),
              },
              {
                term: <Trans>Noted by</Trans>,
                value: (
                  <>
                    <Name>{task.madeBy.name}</Name> · <Name>{task.madeBy.organisation}</Name>{' '}
                    <span className="text-muted">
                      <Time at={task.madeAt} focusable />
                    </span>
                  </>
                ),
              },
              { term: <Trans>Last moved</Trans>, value: <Time at={task.movedAt} focusable /> },
            ]}
          />
        </Card>
      </div>
    </MissionPage>
  );
}
