import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AllocationView } from '#server/resources/view-allocations.ts';
import { RadioGroup } from '../ui/form/choices.tsx';
import { TextArea, TextInput } from '../ui/form/text-input.tsx';
import type { commandOf } from './allocation-commands.ts';
import { Quantity } from './units.tsx';

type Fields = (allocation: AllocationView) => ReactNode;

/** What is asked with each act that needs more than a press; elements of the form itself, so that its summary knows their labels. */
export const actFields: Readonly<Partial<Record<keyof typeof commandOf, Fields>>> = {
  reserve: (allocation) => reserveFields(allocation.stock.quantity),
  decline: () => <TextArea name="reason" label={<Trans>Why, for the other side</Trans>} rows={2} />,
  cancel: () => <TextArea name="reason" label={<Trans>Why, for both sides</Trans>} rows={2} />,
  ship: (allocation) => shipFields(allocation),
  receive: (allocation) => receiveFields(allocation),
  distribute: (allocation) => (
    <TextInput
      name="quantity"
      type="number"
      label={<Trans>How much is in use or handed out</Trans>}
      hint={
        <Trans>
          At most <Quantity value={allocation.stock.good} unit={allocation.unit} />.
        </Trans>
      }
      defaultValue={allocation.stock.good}
      required
    />
  ),
  lose: (allocation) => lossFields(allocation),
  return: (allocation) => (
    <TextInput
      name="quantity"
      type="number"
      label={<Trans>How much goes back</Trans>}
      hint={<Trans>It can be promised to others again.</Trans>}
      defaultValue={allocation.stock.good + allocation.stock.distributed}
      required
    />
  ),
};

/** How much, and for how long it is held. */
export function reserveFields(quantity: number): ReactNode {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput
        name="quantity"
        type="number"
        label={<Trans>How much</Trans>}
        defaultValue={quantity}
        required
      />
      <TextInput
        name="hours"
        type="number"
        label={<Trans>Hours to agree</Trans>}
        hint={<Trans>After that it goes back to the offer by itself.</Trans>}
        defaultValue={24}
        required
      />
    </div>
  );
}

function shipFields(allocation: AllocationView): ReactNode {
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput
          name="quantity"
          type="number"
          label={<Trans>How much leaves now</Trans>}
          hint={
            <Trans>
              Of <Quantity value={allocation.stock.quantity} unit={allocation.unit} />.
            </Trans>
          }
          defaultValue={allocation.stock.quantity}
          required
        />
        <TextInput name="waybill" label={<Trans>Waybill number</Trans>} maxLength={60} ltr />
      </div>
      <RadioGroup
        name="remainder"
        label={<Trans>If a part stays</Trans>}
        defaultValue="keep"
        unmarked
        choices={[
          { value: 'keep', label: <Trans>It is kept for a later consignment</Trans> },
          { value: 'cancel', label: <Trans>It goes back to the offer</Trans> },
        ]}
      />
    </>
  );
}

function receiveFields(allocation: AllocationView): ReactNode {
  const { in_transit: shipped } = allocation.stock;
  return (
    <>
      <p className="text-small text-muted">
        <Trans>
          Count what arrived. Good, damaged and missing must make up the{' '}
          <Quantity value={shipped} unit={allocation.unit} /> that were shipped.
        </Trans>
      </p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <TextInput name="good" type="number" label={<Trans>Good</Trans>} defaultValue={shipped} required />
        <TextInput name="damaged" type="number" label={<Trans>Damaged</Trans>} defaultValue={0} unmarked />
        <TextInput name="short" type="number" label={<Trans>Missing</Trans>} defaultValue={0} unmarked />
        <TextInput
          name="surplus"
          type="number"
          label={<Trans>Beyond that</Trans>}
          defaultValue={0}
          unmarked
        />
      </div>
      <TextArea
        name="reason"
        label={<Trans>What happened</Trans>}
        hint={<Trans>Needed where anything is damaged, missing or beyond what was shipped.</Trans>}
        rows={2}
      />
    </>
  );
}

function lossFields(allocation: AllocationView): ReactNode {
  const { in_transit, good, distributed } = allocation.stock;
  return (
    <>
      <TextInput
        name="quantity"
        type="number"
        label={<Trans>How much is lost</Trans>}
        hint={<Trans>The need opens again by as much.</Trans>}
        defaultValue={in_transit + good + distributed}
        required
      />
      <TextArea name="reason" label={<Trans>What happened</Trans>} rows={2} required />
    </>
  );
}
