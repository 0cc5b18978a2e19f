import { Trans, useLingui } from '@lingui/react/macro';
import type { DecisionView } from '#server/organisations/view.ts';
import { Notice } from '../ui/notice.tsx';
import { Time } from '../ui/time.tsx';
import { outcomeWords } from './words.ts';

/** A decision on a verification, with its reason. */
export function Decision({ decision }: { decision: DecisionView }) {
  const { i18n } = useLingui();
  const good = decision.outcome === 'verified' || decision.outcome === 'reinstated';
  return (
    <Notice
      tone={good ? 'good' : 'warn'}
      title={
        <>
          {i18n._(outcomeWords[decision.outcome])}
          {decision.validUntil ? (
            <>
              {' · '}
              <Trans>
                valid until <Time at={decision.validUntil} />
              </Trans>
            </>
          ) : null}
        </>
      }
    >
      <p dir="auto" className="whitespace-pre-line">
        {decision.reason}
      </p>
      <p className="text-small text-muted">
        <bdi>{decision.by}</bdi>, <Time at={decision.at} />
      </p>
    </Notice>
  );
}
