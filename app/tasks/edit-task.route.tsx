import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import { mayEditTask } from '#domain/tasks/policy.ts';
import type { TaskView } from '#server/tasks/view.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { rereadAfterConflict } from '../shell/reread-after-conflict.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { WhoAndWhen } from './facts.tsx';
import { TaskFields, taskLabels } from './task-fields.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Edit a task`,
  data?.mission.acronym,
]);
export const handle = { framed: true };

export const shouldRevalidate = rereadAfterConflict;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const task = await context.query.tasks.readTask({ id: params.id ?? '' });
  return { task, mission: await context.query.missions.frame({ mission: task.mission.slug }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['task.edit']);
  return reply.ok ? redirect(`/tasks/${params.id}`, 303) : context.refuse(reply);
}

export default function EditTask() {
  const { task, mission } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const reason = useReason();
  const decision = mayEditTask(useActor(), task.facts);
  const stale = reply && !reply.ok && reply.problem.code === 'stale_version';
  return (
    <MissionPage mission={mission}>
      <div className="grid max-w-form gap-4">
        <PageHead
          up={
            <UpTo>
              <Link to={`/tasks/${task.id}`}>
                <Name lang={task.language ?? undefined}>{task.title}</Name>
              </Link>
            </UpTo>
          }
          title={<Trans>Edit the task</Trans>}
        />
        {stale ? <Meanwhile task={task} /> : null}
        <CommandForm
          command="task.edit"
          reply={reply}
          fixed={{ taskId: task.id, version: task.version }}
          submit={<Trans>Save</Trans>}
          labels={taskLabels}
          disabledReason={decision.allowed ? null : reason(decision.reason, decision.params)}
        >
          <TaskFields title={task.title} details={task.details} dueOn={task.dueOn} />
        </CommandForm>
      </div>
    </MissionPage>
  );
}

/** What somebody else saved in the meantime, beside what was typed here; neither is lost. */
function Meanwhile({ task }: { task: TaskView }) {
  return (
    <Notice tone="warn" title={<Trans>Saved in the meantime</Trans>}>
      <p>
        <Name lang={task.language ?? undefined}>{task.title}</Name>
      </p>
      <p className="flex flex-wrap gap-x-3">
        <WhoAndWhen task={task} />
      </p>
      {task.details ? <p dir="auto">{task.details}</p> : null}
    </Notice>
  );
}
