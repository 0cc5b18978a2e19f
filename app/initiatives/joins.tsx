import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import { joinActionsOf, mayMoveJoin } from '#domain/initiatives/join-policy.ts';
import type { JoinAction } from '#domain/initiatives/lifecycle.ts';
import type { InitiativeView, JoinView } from '#server/initiatives/view.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';
import { Name } from '../ui/name.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Time } from '../ui/time.tsx';
import { InviteForm } from './invite-form.tsx';
import { directionWords, joinActionWords, joinStateWords, joinTones } from './join-words.ts';

interface JoinsProps {
  view: InitiativeView;
  reply: FormReply | null;
}

/** Who asks to join and who is invited, each with what this reader can answer. */
export function Joins({ view, reply }: JoinsProps) {
  if (view.joins.length === 0 && view.invitable.length === 0) return null;
  return (
    <section aria-labelledby="joins">
      <SectionHead id="joins" title={<Trans>Requests and invitations</Trans>} />
      <ul className="grid gap-3">
        {view.joins.map((join) => (
          <Join key={join.id} join={join} view={view} reply={reply} />
        ))}
      </ul>
      {view.invitable.length > 0 ? <InviteForm view={view} reply={reply} /> : null}
    </section>
  );
}

function Join({ join, view, reply }: JoinsProps & { join: JoinView }) {
  const { i18n } = useLingui();
  const actions = joinActionsOf(useActor(), view.facts, join.facts);
  return (
    <li id={`join-${join.id}`} className="grid gap-2 rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <strong>
          <Name>{join.organisation.name}</Name>
        </strong>
        <span className="text-small text-muted">{i18n._(directionWords[join.direction])}</span>
        <Pill tone={joinTones[join.state]}>{i18n._(joinStateWords[join.state])}</Pill>
        <Time at={join.at} className="text-small text-muted" />
      </div>
      <Said label={<Trans>Brings</Trans>} text={join.brings} />
      <Said label={<Trans>Message</Trans>} text={join.message} />
      <Said label={<Trans>Asked for instead</Trans>} text={join.counter} />
      <Said label={<Trans context="given">Answer</Trans>} text={join.answer} />
      {actions.length > 0 ? (
        <div className="flex flex-wrap items-start gap-3">
          {actions.map((action) => (
            <Act key={action} action={action} join={join} view={view} reply={reply} />
          ))}
        </div>
      ) : null}
    </li>
  );
}

function Said({ label, text }: { label: ReactNode; text: string | null }) {
  if (!text) return null;
  return (
    <div>
      <span className="text-small text-muted">{label}</span>
      <p className="whitespace-pre-line" dir="auto">
        {text}
      </p>
    </div>
  );
}

/** Accepting and taking back are one press; declining and countering say something. */
function Act({ action, join, view, reply }: JoinsProps & { action: JoinAction; join: JoinView }) {
  const { i18n } = useLingui();
  const reason = useReason();
  const decision = mayMoveJoin(useActor(), view.facts, join.facts, action);
  const disabledReason = decision.allowed ? null : reason(decision.reason, decision.params);
  const form = {
    command: `join.${action}`,
    reply,
    fixed: { joinRequestId: join.id },
    submit: i18n._(joinActionWords[action]),
    small: true,
    disabledReason,
  } as const;
  if (action === 'accept') return <CommandForm {...form} variant="primary" />;
  if (action === 'withdraw' || disabledReason) return <CommandForm {...form} variant="secondary" />;
  const mine = reply !== null && !reply.ok && reply.command === form.command;
  return (
    <details open={mine || undefined} className="basis-64">
      <summary className="cursor-pointer py-1 text-small">{i18n._(joinActionWords[action])}</summary>
      <div className="mt-2">
        <CommandForm {...form} variant={action === 'decline' ? 'danger' : 'secondary'}>
          {action === 'decline' ? (
            <TextArea name="answer" label={<Trans>Why</Trans>} rows={2} />
          ) : (
            <TextArea
              name="counter"
              label={
                join.state === 'requested' ? (
                  <Trans>What would be needed instead</Trans>
                ) : (
                  <Trans>What your organisation brings now</Trans>
                )
              }
              rows={3}
              required
            />
          )}
        </CommandForm>
      </div>
    </details>
  );
}
