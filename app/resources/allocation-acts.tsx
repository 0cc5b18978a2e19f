import { useLingui } from '@lingui/react/macro';
import { every } from '#domain/core/decision.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { AllocationAction, AllocationState } from '#domain/resources/lifecycle.ts';
import { allocationActionsOf, mayMoveAllocation, reservationStands } from '#domain/resources/policy.ts';
import type { AllocationView } from '#server/resources/view-allocations.ts';
import { useActor } from '../shell/root-data.ts';
import { refusalFor } from '../ui/form/answers.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { useReading } from '../ui/reading.tsx';
import { useReason } from '../ui/reasons.tsx';
import { commandOf } from './allocation-commands.ts';
import { actFields } from './allocation-fields.tsx';
import { allocationActionWords, takeBackWords } from './allocation-words.ts';
import { Folded } from './folded.tsx';

type Act = keyof typeof commandOf;
const isAct = (action: AllocationAction): action is Act => action in commandOf;

/** One press says it all. */
const plainActs: readonly Act[] = ['agree', 'approve'];
/** A suggestion holds nothing that could be released. */
const actWords = (action: Act, state: AllocationState) =>
  action === 'cancel' && state === 'suggested' ? takeBackWords : allocationActionWords[action];

const dangerous: readonly Act[] = ['cancel', 'decline', 'lose'];
/** The way on comes before the ways out. */
const isWayOut = (action: Act) => dangerous.includes(action) || action === 'return';

interface ActsProps {
  allocation: AllocationView;
  reply: FormReply | null;
}

/** What this reader's roles can do with a consignment now; what stands in the way is said beside the button. */
export function AllocationActs({ allocation, reply }: ActsProps) {
  const open = allocationActionsOf(useActor(), allocation.facts).filter(isAct);
  const actions = [...open].sort((one, other) => Number(isWayOut(one)) - Number(isWayOut(other)));
  if (actions.length === 0) return null;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {actions.map((action) => (
        <AllocationAct key={action} action={action} allocation={allocation} reply={reply} />
      ))}
    </div>
  );
}

function AllocationAct({ action, allocation, reply }: ActsProps & { action: Act }) {
  const { i18n } = useLingui();
  const disabledReason = useDisabledReason(allocation, action);
  const words = i18n._(actWords(action, allocation.state));
  const fixed: Record<string, string> =
    action === 'reserve'
      ? { needId: allocation.need.id, offerId: allocation.offer.id }
      : { allocationId: allocation.id };
  const variant = dangerous.includes(action) ? 'danger' : 'primary';
  const form = {
    command: commandOf[action],
    reply,
    fixed,
    submit: words,
    small: true,
    variant,
    disabledReason,
  } as const;
  if (plainActs.includes(action) || disabledReason) return <CommandForm {...form} />;
  return (
    <Folded words={words} open={refusalFor(reply, form.command, fixed) !== null}>
      <CommandForm {...form}>{actFields[action]?.(allocation)}</CommandForm>
    </Folded>
  );
}

function useDisabledReason(allocation: AllocationView, action: Act): string | null {
  const reason = useReason();
  const { now } = useReading();
  const decision = every(
    mayMoveAllocation(useActor(), allocation.facts, action),
    ...(action === 'agree' ? [reservationStands(allocation, now)] : []),
  );
  return decision.allowed ? null : reason(decision.reason, decision.params);
}
