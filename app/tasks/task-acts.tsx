import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { type TaskAction, taskActions } from '#domain/tasks/lifecycle.ts';
import { mayEditTask, mayMoveTask, mayTakeTask } from '#domain/tasks/policy.ts';
import type { TaskChoices, TaskView } from '#server/tasks/view.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { OwnerField } from './owner-field.tsx';
import { taskActionWords } from './words.ts';

const commands = {
  start: 'task.start',
  finish: 'task.finish',
  cancel: 'task.cancel',
  reopen: 'task.reopen',
} as const satisfies Record<TaskAction, string>;

interface TaskActsProps {
  task: TaskView;
  people: TaskChoices['people'];
  reply: FormReply | null;
}

/** What this reader can do with a task. */
export function TaskActs({ task, people, reply }: TaskActsProps) {
  const { i18n, t } = useLingui();
  const actor = useActor();
  const fixed = { taskId: task.id };
  const takes = mayTakeTask(actor, task.facts).allowed;
  const moves = taskActions.filter((action) => mayMoveTask(actor, task.facts, action).allowed);
  return (
    <div className="grid gap-5">
      <section aria-label={t`What you can do`} className="flex flex-wrap items-start gap-3">
        {takes ? (
          <CommandForm
            command="task.take"
            reply={reply}
            fixed={fixed}
            submit={i18n._(taskActionWords.take)}
            small
          />
        ) : null}
        {moves.map((action) => (
          <CommandForm
            key={action}
            command={commands[action]}
            reply={reply}
            fixed={fixed}
            submit={i18n._(taskActionWords[action])}
            variant={
              action === 'cancel'
                ? 'quiet'
                : action === 'reopen' || takes || action !== moves[0]
                  ? 'secondary'
                  : 'primary'
            }
            small
          />
        ))}
        {mayEditTask(actor, task.facts).allowed ? (
          <ButtonLink to={`/tasks/${task.id}/edit`} small>
            <Trans>Edit</Trans>
          </ButtonLink>
        ) : null}
      </section>
      {mayEditTask(actor, task.facts).allowed ? (
        <CommandForm
          command="task.assign"
          reply={reply}
          fixed={fixed}
          submit={<Trans>Give it to them</Trans>}
          variant="secondary"
          small
        >
          <OwnerField people={people} owner={task.owner?.id} />
        </CommandForm>
      ) : null}
    </div>
  );
}
