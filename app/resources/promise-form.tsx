import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from '@remix-run/react';
import { coordinates, speaksFor } from '#domain/core/actor.ts';
import { every } from '#domain/core/decision.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { mayPromise } from '#domain/resources/matching.ts';
import { leavesEnough, mayReserveFor, mayReserveFrom } from '#domain/resources/policy.ts';
import type { MatchView, NeedView } from '#server/resources/view-needs.ts';
import { useActor } from '../shell/root-data.ts';
import { refusalFor } from '../ui/form/answers.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput, TextInput } from '../ui/form/text-input.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Folded } from './folded.tsx';
import { useUnitOptions } from './unit-options.ts';
import { Quantity, useUnit } from './units.tsx';

type PromisedTo = Pick<NeedView, 'id' | 'facts'>;
type Promisable = Pick<MatchView, 'match' | 'item' | 'left'> & {
  readonly offer: Pick<MatchView['offer'], 'id' | 'kind' | 'facts'>;
};

export interface PromiseFormProps {
  need: PromisedTo;
  view: Promisable;
  reply: FormReply | null;
}

/** Promises part of an offer: a coordinator reserves it, whoever offers it suggests it; nobody else does anything. */
export function PromiseForm({ need, view, reply }: PromiseFormProps) {
  const actor = useActor();
  const { t } = useLingui();
  const decides = coordinates(actor, need.facts.missionId);
  const unitOptions = useUnitOptions();
  // What a line of talk asked for that led here.
  const [asked] = useSearchParams();
  const disabledReason = useDisabledReason(need, view, decides);
  if (!decides && !speaksFor(actor, view.offer.facts.organisationId)) return null;
  const command = decides ? 'allocation.reserve' : 'allocation.suggest';
  const words = decides ? t`Reserve` : t`Suggest it`;
  const form = {
    command,
    reply,
    fixed: { needId: need.id, offerId: view.offer.id },
    submit: words,
    small: true,
    variant: 'primary',
    disabledReason,
  } as const;
  if (disabledReason) return <CommandForm {...form} />;
  const fields = promiseFields(view, unitOptions(view.item), asked.get('quantity'));
  const meant = asked.get('offer') === view.offer.id;
  return (
    <Folded words={words} open={meant || refusalFor(reply, command, form.fixed) !== null}>
      <CommandForm {...form}>
        {fields}
        {decides ? hoursField : null}
      </CommandForm>
    </Folded>
  );
}

function useDisabledReason(need: PromisedTo, view: Promisable, decides: boolean): string | null {
  const reason = useReason();
  const unitWord = useUnit();
  const actor = useActor();
  const unit = unitWord(view.item.unit, view.left);
  const decision = every(
    ...(decides ? [mayReserveFrom(actor, view.offer.facts)] : []),
    mayReserveFor(need.facts),
    mayPromise(view.match),
    leavesEnough(view.left, 1, unit),
  );
  return decision.allowed ? null : reason(decision.reason, decision.params);
}

function promiseFields(
  { match, left, item, offer }: Promisable,
  options: ReturnType<ReturnType<typeof useUnitOptions>>,
  quantity: string | null,
) {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput
          name="quantity"
          type="number"
          label={<Trans>How much</Trans>}
          hint={
            <Trans>
              Still to be had: <Quantity value={left} unit={item.unit} />.
            </Trans>
          }
          defaultValue={quantity ?? match.covers}
          required
        />
        <Select
          name="unit"
          label={<Trans>Counted in</Trans>}
          options={options}
          defaultValue={item.unit}
          unmarked
        />
      </div>
      {offer.kind === 'capacity' ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <DateInput
            name="startsOn"
            label={<Trans>Lent from</Trans>}
            defaultValue={match.days?.from}
            unmarked
          />
          <DateInput name="endsOn" label={<Trans>until</Trans>} defaultValue={match.days?.until} unmarked />
        </div>
      ) : null}
    </>
  );
}

const hoursField = (
  <TextInput
    name="hours"
    type="number"
    label={<Trans>Hours to agree</Trans>}
    hint={<Trans>After that it goes back to the offer by itself.</Trans>}
    defaultValue={24}
    required
  />
);
