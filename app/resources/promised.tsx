import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { AllocationView } from '#server/resources/view-allocations.ts';
import { SectionHead } from '../ui/page-head.tsx';
import { AllocationRow } from './allocation-row.tsx';
import { ResourceReasons } from './resource-reasons.tsx';

interface PromisedProps {
  allocations: readonly AllocationView[];
  reply: FormReply | null;
  /** Which side the page is about. */
  on: 'need' | 'offer';
}

/** What was promised to a need, or of an offer, and what can be done with each. */
export function Promised({ allocations, reply, on }: PromisedProps) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="promised">
      <SectionHead
        id="promised"
        title={on === 'need' ? <Trans>Promised to it</Trans> : <Trans>Promised of it</Trans>}
      />
      {allocations.length > 0 ? (
        <ResourceReasons>
          <ul aria-label={t`Allocations`} className="grid gap-2">
            {allocations.map((allocation) => (
              <AllocationRow key={allocation.id} allocation={allocation} reply={reply} on={on} />
            ))}
          </ul>
        </ResourceReasons>
      ) : (
        <p className="text-muted">
          {on === 'need' ? (
            <Trans>Nothing has been promised yet.</Trans>
          ) : (
            <Trans>Nothing of it has been promised yet.</Trans>
          )}
        </p>
      )}
    </section>
  );
}
