import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { InitiativeAction } from '#domain/initiatives/lifecycle.ts';
import { actionsOf, mayMoveInitiative } from '#domain/initiatives/policy.ts';
import type { InitiativeView } from '#server/initiatives/view.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';
import { useReason } from '../ui/reasons.tsx';
import { actionWords, commentWords } from './act-words.ts';

interface ActsProps {
  view: InitiativeView;
  reply: FormReply | null;
}

const isReasoned = (action: InitiativeAction): action is keyof typeof commentWords => action in commentWords;
const leading: readonly InitiativeAction[] = ['propose', 'approve', 'start', 'resume'];

/** What this reader's roles can do with the initiative now; what stands in the way is said beside the button. */
export function InitiativeActs({ view, reply }: ActsProps) {
  const { t } = useLingui();
  const actor = useActor();
  const actions = actionsOf(actor, view.facts);
  if (actions.length === 0) return null;
  const plain = actions.filter((action) => !isReasoned(action));
  const reasoned = actions.filter(isReasoned);
  return (
    <section
      aria-label={t`What you can do`}
      className="mb-5 grid gap-3 rounded-md border border-line bg-surface p-4"
    >
      {plain.length > 0 ? (
        <div className="flex flex-wrap items-start gap-3">
          {plain.map((action) => (
            <PlainAct key={action} view={view} reply={reply} action={action} />
          ))}
        </div>
      ) : null}
      {reasoned.map((action) => (
        <ReasonedAct key={action} view={view} reply={reply} action={action} />
      ))}
    </section>
  );
}

function useDisabledReason(view: InitiativeView, action: InitiativeAction): string | null {
  const reason = useReason();
  const decision = mayMoveInitiative(useActor(), view.facts, action);
  return decision.allowed ? null : reason(decision.reason, decision.params);
}

function PlainAct({ view, reply, action }: ActsProps & { action: InitiativeAction }) {
  const { i18n } = useLingui();
  return (
    <CommandForm
      command={`initiative.${action}`}
      reply={reply}
      fixed={{ initiativeId: view.id }}
      submit={i18n._(actionWords[action])}
      variant={leading.includes(action) ? 'primary' : 'secondary'}
      disabledReason={useDisabledReason(view, action)}
    />
  );
}

function ReasonedAct({ view, reply, action }: ActsProps & { action: keyof typeof commentWords }) {
  const { i18n } = useLingui();
  const refused = reply !== null && !reply.ok && reply.command === `initiative.${action}`;
  return (
    <details open={refused || undefined}>
      <summary className="cursor-pointer font-semibold">{i18n._(actionWords[action])}</summary>
      <div className="mt-3">
        <CommandForm
          command={`initiative.${action}`}
          reply={reply}
          fixed={{ initiativeId: view.id }}
          submit={i18n._(actionWords[action])}
          variant={action === 'cancel' ? 'danger' : 'secondary'}
          disabledReason={useDisabledReason(view, action)}
        >
          <TextArea
            name="comments"
            label={i18n._(commentWords[action])}
            hint={<Trans>The lead and its partners read it.</Trans>}
            rows={3}
            required
          />
        </CommandForm>
      </div>
    </details>
  );
}
