import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { every } from '#domain/core/decision.ts';
import type { MissionId } from '#domain/core/id.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { takesNewWork } from '#domain/missions/policy.ts';
import { mayMakeTask } from '#domain/tasks/policy.ts';
import { SourceFields } from '../cards/source-fields.tsx';
import { backToTalk, sourceOf } from '../cards/source-of.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useReason } from '../ui/reasons.tsx';
import { OwnerField } from './owner-field.tsx';
import { TaskFields, taskLabels } from './task-fields.tsx';
import { titleFrom } from './title-from.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Note a task`,
  data?.mission.acronym,
]);
export const handle = { framed: true, catalogues: ['cards'] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { mission: slug = '' } = params;
  if (!context.actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname)}`);
  const [mission, choices, source] = await Promise.all([
    context.query.missions.frame({ mission: slug }),
    context.query.tasks.taskChoices({ mission: slug }),
    sourceOf(request, context),
  ]);
  return { mission, choices, source };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['task.make']);
  return reply.ok
    ? redirect(backToTalk(request, `/tasks/${reply.result.taskId}`), 303)
    : context.refuse(reply);
}

export default function NewTask() {
  const { mission, choices, source } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { t } = useLingui();
  const [query] = useSearchParams();
  const reason = useReason();
  const id = mission.id as MissionId;
  const decision = every(mayMakeTask(useActor(), id), takesNewWork({ id, state: mission.state }));
  return (
    <MissionPage mission={mission}>
      <div className="max-w-form">
        <PageHead
          up={
            <UpTo>
              <Link to={`/missions/${mission.slug}/tasks`}>
                <Trans>Tasks</Trans>
              </Link>
            </UpTo>
          }
          title={<Trans>Note a task</Trans>}
          meta={<Trans>Everybody who takes part in the mission sees it.</Trans>}
        />
        <CommandForm
          command="task.make"
          reply={reply}
          fixed={{ missionId: mission.id }}
          submit={<Trans>Note the task</Trans>}
          labels={taskLabels}
          disabledReason={decision.allowed ? null : reason(decision.reason, decision.params)}
        >
          <SourceFields source={source} />
          <TaskFields title={titleFrom(source.text)} />
          <OwnerField people={choices.people} />
          {choices.initiatives.length > 0 ? (
            <Select
              name="initiativeId"
              label={<Trans>For</Trans>}
              empty={t`The mission itself`}
              options={choices.initiatives.map(({ id: value, title }) => ({ value, label: title }))}
              defaultValue={query.get('initiative') ?? source.message?.initiativeId ?? undefined}
              unmarked
            />
          ) : null}
        </CommandForm>
      </div>
    </MissionPage>
  );
}
