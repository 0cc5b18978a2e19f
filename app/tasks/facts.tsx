import { Trans, useLingui } from '@lingui/react/macro';
import type { TaskItem } from '#server/tasks/view.ts';
import { StateWord } from '../resources/state-word.tsx';
import { Name } from '../ui/name.tsx';
import { useReading } from '../ui/reading.tsx';
import { Time } from '../ui/time.tsx';
import { taskStateWords, taskTones } from './words.ts';

export function TaskState({ state }: Pick<TaskItem, 'state'>) {
  const { i18n } = useLingui();
  return <StateWord tone={taskTones[state]}>{i18n._(taskStateWords[state])}</StateWord>;
}

/** Who does it, and by when. */
export function WhoAndWhen({ task: { owner, dueOn, state } }: { task: TaskItem }) {
  const { now } = useReading();
  const isLate = dueOn !== null && dueOn < now.slice(0, 10) && (state === 'open' || state === 'doing');
  return (
    <>
      {owner ? (
        <span>
          <Name>{owner.name}</Name> · <Name>{owner.organisation}</Name>
        </span>
      ) : (
        <span>
          <Trans>Nobody has it yet</Trans>
        </span>
      )}
      {dueOn ? (
        <span className={isLate ? 'font-semibold text-bad' : undefined}>
          <Trans>
            by <Time at={dueOn} />
          </Trans>
        </span>
      ) : null}
    </>
  );
}
