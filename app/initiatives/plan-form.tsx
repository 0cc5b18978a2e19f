import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import { writableStates } from '#domain/initiatives/lifecycle.ts';
import type { PlanChoices, PlanView } from '#server/initiatives/view.ts';
import { Button } from '../ui/button.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { NeedRows } from './need-rows.tsx';
import { AboutFields, DayFields, Part } from './plan-fields.tsx';
import { usePlanLabels } from './plan-labels.tsx';
import { MilestoneRows, PartnerRows, PlaceRows } from './plan-rows.tsx';

interface PlanFormProps {
  choices: PlanChoices;
  /** What is written so far; null for a new one. */
  plan: PlanView | null;
  reply: FormReply | null;
  /** Why it cannot be proposed now, where it cannot. */
  disabledReason?: string | null;
}

/** A whole initiative in one form, part by part; it can be kept as a draft at any point. */
export function PlanForm({ choices, plan, reply, disabledReason }: PlanFormProps) {
  const writable = plan === null || writableStates.includes(plan.state);
  const fixed = plan ? { initiativeId: plan.id } : { missionId: choices.mission.id };
  return (
    <CommandForm
      command={plan ? 'initiative.edit' : 'initiative.draft'}
      reply={reply}
      fixed={fixed}
      labels={usePlanLabels()}
    >
      {plan ? <input type="hidden" name="version" value={plan.version} /> : null}
      {plan ? <Meanwhile plan={plan} reply={reply} /> : null}
      <Parts writable={writable} />
      <Part id="about" title={<Trans>About</Trans>}>
        <AboutFields choices={choices} plan={plan} />
      </Part>
      <Part id="days" title={<Trans>When</Trans>}>
        <DayFields choices={choices} plan={plan} />
        <MilestoneRows plan={plan} />
      </Part>
      <Part id="where" title={<Trans>Where</Trans>}>
        <PlaceRows plan={plan} />
      </Part>
      {writable ? <WritableParts choices={choices} plan={plan} /> : null}
      <Buttons writable={writable} disabledReason={disabledReason} plan={plan} />
    </CommandForm>
  );
}

function WritableParts({ choices, plan }: { choices: PlanChoices; plan: PlanView | null }) {
  return (
    <>
      <Part id="with" title={<Trans>With whom</Trans>}>
        <PartnerRows choices={choices} plan={plan} />
      </Part>
      <Part id="needs" title={<Trans>What is needed</Trans>}>
        {plan && plan.statedNeeds > 0 ? (
          <Notice>
            <Trans>Needs proposed before are kept. They are changed on their own pages.</Trans>{' '}
            <Link to={`/initiatives/${plan.id}#needs`}>
              <Trans>See them</Trans>
            </Link>
          </Notice>
        ) : null}
        <NeedRows choices={choices} plan={plan} />
      </Part>
    </>
  );
}

/** The parts of the form, to go to each. */
function Parts({ writable }: { writable: boolean }) {
  const all: readonly [string, ReactNode][] = [
    ['about', <Trans key="about">About</Trans>],
    ['days', <Trans key="days">When</Trans>],
    ['where', <Trans key="where">Where</Trans>],
    ['with', <Trans key="with">With whom</Trans>],
    ['needs', <Trans key="needs">What is needed</Trans>],
  ];
  return (
    <ol className="flex flex-wrap gap-x-4 gap-y-1 text-small">
      {all
        .filter(([id]) => writable || !['with', 'needs'].includes(id))
        .map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
    </ol>
  );
}

function Buttons({
  writable,
  disabledReason,
  plan,
}: {
  writable: boolean;
  disabledReason: string | null | undefined;
  plan: PlanView | null;
}) {
  return (
    <div className="flex flex-wrap items-start gap-3 border-t border-line pt-4">
      <Button variant={writable ? 'secondary' : 'primary'} disabledReason={plan ? null : disabledReason}>
        {writable ? <Trans>Save as a draft</Trans> : <Trans>Save</Trans>}
      </Button>
      {writable ? (
        <Button variant="primary" name="propose" value="true" disabledReason={disabledReason}>
          <Trans>Propose to the coordinators</Trans>
        </Button>
      ) : null}
    </div>
  );
}

/** What somebody else saved in the meantime, beside what was typed here; neither is lost. */
function Meanwhile({ plan, reply }: { plan: PlanView; reply: FormReply | null }) {
  if (!reply || reply.ok || reply.problem.code !== 'stale_version') return null;
  return (
    <Notice tone="warn" title={<Trans>Saved in the meantime</Trans>}>
      <p className="font-semibold">
        <bdi lang={plan.language}>{plan.title}</bdi>
      </p>
      <p className="whitespace-pre-line" lang={plan.language} dir="auto">
        {plan.summary}
      </p>
      <p className="mt-2">
        <Trans>Your own text is in the form below. Saving it now replaces the text above.</Trans>
      </p>
    </Notice>
  );
}
