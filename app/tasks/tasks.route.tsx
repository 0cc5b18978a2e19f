import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import type { MissionId } from '#domain/core/id.ts';
import { mayMakeTask } from '#domain/tasks/policy.ts';
import type { TaskItem } from '#server/tasks/view.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pager } from '../ui/pager.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TaskState, WhoAndWhen } from './facts.tsx';
import { useTaskNews } from './use-task-news.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Tasks`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  const { searchParams, pathname } = new URL(request.url);
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(pathname)}`);
  const [mission, list] = await Promise.all([
    context.query.missions.frame({ mission: slug }),
    context.query.tasks.listTasks({ ...Object.fromEntries(searchParams), mission: slug }),
  ]);
  return { mission, list };
}

export default function Tasks() {
  const { mission, list } = useLoaderData<typeof loader>();
  const { t } = useLingui();
  const [query] = useSearchParams();
  useTaskNews(mission.id);
  const { initiative } = list;
  const base = `/missions/${mission.slug}/tasks`;
  const of = initiative ? { initiative: initiative.id } : {};
  const show = query.get('show') ?? 'waiting';
  const tab = (shown: string) => `${base}?${new URLSearchParams({ ...of, show: shown })}`;
  const note = mayMakeTask(useActor(), mission.id as MissionId).allowed ? (
    <ButtonLink to={`${base}/new?${new URLSearchParams(of)}`} variant="primary">
      <Trans>Note a task</Trans>
    </ButtonLink>
  ) : null;
  return (
    <MissionPage mission={mission}>
      <PageHead
        up={
          initiative ? (
            <UpTo>
              <Link to={`/initiatives/${initiative.id}`}>
                <Name lang={initiative.language}>{initiative.title}</Name>
              </Link>
            </UpTo>
          ) : null
        }
        title={<Trans>Tasks</Trans>}
        acts={note}
      />
      <Tabs
        label={t`Tasks`}
        tabs={[
          { to: tab('waiting'), label: t`To do`, current: show === 'waiting' },
          { to: tab('mine'), label: t`Mine`, current: show === 'mine' },
          { to: tab('over'), label: t`Done and cancelled`, current: show === 'over' },
        ]}
      />
      {list.rows.length > 0 ? (
        <List tasks={list.rows} withInitiative={initiative === null} />
      ) : (
        <Empty title={<Trans>No task here</Trans>} act={note}>
          <Trans>Small pieces of work stand here, each with who does it and by when.</Trans>
        </Empty>
      )}
      <Pager next={list.next} />
    </MissionPage>
  );
}

function List({ tasks, withInitiative }: { tasks: readonly TaskItem[]; withInitiative: boolean }) {
  return (
    <Card flush>
      <ul>
        {tasks.map((task) => (
          <li key={task.id} className="grid gap-0.5 border-line px-4 py-2.5 not-last:border-b">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link to={`/tasks/${task.id}`} look="plain" className="min-w-0 font-semibold">
                <Name lang={task.language ?? undefined}>{task.title}</Name>
              </Link>
              <TaskState state={task.state} />
            </div>
            <p className="flex flex-wrap gap-x-3 text-small text-muted">
              <WhoAndWhen task={task} />
              {withInitiative && task.initiative ? (
                <Name lang={task.initiative.language}>{task.initiative.title}</Name>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
