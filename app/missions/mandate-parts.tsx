import { Trans, useLingui } from '@lingui/react/macro';
import type { MandateView } from '#server/missions/view.ts';
import { StatePill } from '../initiatives/state-pill.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { type Moment, Timeline } from '../ui/timeline.tsx';
import { Section } from './section.tsx';

type Task = MandateView['tasks'][number];

/** Initiatives whose task a renewal has dropped: they go on, but no longer rest on the mandate. */
export function LostBasis({ mandate }: { mandate: MandateView }) {
  const lost = mandate.tasks.filter(({ droppedOn, work }) => droppedOn !== null && work.length > 0);
  if (lost.length === 0) return null;
  return (
    <Notice tone="warn" title={<Trans>Initiatives whose task is no longer mandated</Trans>}>
      <p className="mb-1">
        <Trans>Move them under a task of the new mandate, or wind them down.</Trans>
      </p>
      <ul className="grid gap-0.5">
        {lost.flatMap((task) => task.work.map((work) => <WorkLine key={work.id} work={work} />))}
      </ul>
    </Notice>
  );
}

/** From the first resolution to the expiry. */
export function Resolutions({ mandate }: { mandate: MandateView }) {
  const { t } = useLingui();
  const { resolutions, expiresOn, endedOn } = mandate;
  const moments: Moment[] = resolutions.map(({ reference, adoptedOn, kind }) => ({
    key: `${reference} ${adoptedOn}`,
    at: adoptedOn,
    title: (
      <>
        <Code>{reference}</Code>{' '}
        {kind === 'established' ? <Trans>established the mission</Trans> : <Trans>renewed the mandate</Trans>}
      </>
    ),
    tone: 'accent',
  }));
  if (expiresOn)
    moments.push({ key: 'expiry', at: expiresOn, title: <Trans>The mandate expires</Trans>, tone: 'warn' });
  if (endedOn)
    moments.push({ key: 'end', at: endedOn, title: <Trans>The mission ended</Trans>, tone: 'plain' });
  return (
    <Section title={<Trans>Resolutions</Trans>}>
      <Timeline label={t`Resolutions and expiry`} moments={moments} />
    </Section>
  );
}

/** Each task with the initiatives under it. */
export function TasksWithWork({ mandate }: { mandate: MandateView }) {
  return (
    <Section title={<Trans>Tasks</Trans>}>
      <ul className="grid divide-y divide-line rounded-md border border-line bg-surface">
        {mandate.tasks.map((task) => (
          <li key={task.id} className="grid gap-1 px-4 py-3">
            <TaskHead task={task} />
            {task.work.length > 0 ? (
              <ul className="grid gap-0.5 ps-4">
                {task.work.map((work) => (
                  <WorkLine key={work.id} work={work} />
                ))}
              </ul>
            ) : (
              <span className="ps-4 text-small text-muted">
                <Trans>No joint work under this task.</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TaskHead({ task }: { task: Task }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-small text-muted">
        <Code>{task.code}</Code>
      </span>
      <span className="font-semibold">
        <Name>{task.title}</Name>
      </span>
      {task.droppedOn ? (
        <Pill tone="warn">
          <Trans>
            no longer mandated since <Time at={task.droppedOn} />
          </Trans>
        </Pill>
      ) : null}
    </div>
  );
}

function WorkLine({ work }: { work: Task['work'][number] }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <Link to={`/initiatives/${work.id}`} look="plain">
        <Name lang={work.language}>{work.title}</Name>
      </Link>
      <StatePill state={work.state} />
    </li>
  );
}
