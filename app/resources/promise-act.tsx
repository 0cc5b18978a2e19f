import { Trans } from '@lingui/react/macro';
import type { AllocationView } from '#server/resources/view-allocations.ts';
import { PromiseForm, type PromiseFormProps } from './promise-form.tsx';

interface PromiseActProps extends PromiseFormProps {
  /** Of the need or of the offer. */
  allocations: readonly AllocationView[];
}

/** The way to promise part of an offer to a need; where a suggestion stands between the two, the way to that. */
export function PromiseAct({ allocations, ...form }: PromiseActProps) {
  const standing = allocations.find(
    ({ state, need, offer }) =>
      state === 'suggested' && need.id === form.need.id && offer.id === form.view.offer.id,
  );
  if (!standing) return <PromiseForm {...form} />;
  return (
    <a href={`#allocation-${standing.id}`} className="py-1 text-small">
      <Trans>Suggested already: go to the suggestion</Trans>
    </a>
  );
}
