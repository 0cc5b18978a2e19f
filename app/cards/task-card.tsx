import { Trans, useLingui } from '@lingui/react/macro';
import { nextTaskAct } from '#domain/tasks/next-act.ts';
import type { TaskCard as Task } from '#server/tasks/view.ts';
import { useActor } from '../shell/root-data.ts';
import { TaskState, WhoAndWhen } from '../tasks/facts.tsx';
import { taskActionWords } from '../tasks/words.ts';
import { Name } from '../ui/name.tsx';
import { CardPress } from './card-act.tsx';
import { CardFrame } from './card-frame.tsx';

interface TaskCardProps {
  task: Task;
  messageId: string | undefined;
}

export function TaskCard({ task, messageId }: TaskCardProps) {
  const { i18n } = useLingui();
  const act = nextTaskAct(useActor(), task.facts);
  return (
    <CardFrame
      kind={<Trans>Task</Trans>}
      title={<Name lang={task.language ?? undefined}>{task.title}</Name>}
      to={`/tasks/${task.id}`}
      state={<TaskState state={task.state} />}
      meta={
        <>
          <WhoAndWhen task={task} />
          {task.initiative ? <Name lang={task.initiative.language}>{task.initiative.title}</Name> : null}
        </>
      }
      act={
        act ? (
          <CardPress
            command={`task.${act.action}`}
            fixed={{ taskId: task.id }}
            words={i18n._(taskActionWords[act.action])}
            messageId={messageId}
          />
        ) : null
      }
    />
  );
}
