import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { InitiativeAction } from '#domain/initiatives/lifecycle.ts';
import type { ReviewView } from '#server/initiatives/view.ts';
import { Card } from '../ui/card.tsx';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';

const reviewWords: Readonly<Record<InitiativeAction, MessageDescriptor>> = {
  propose: msg`Proposed`,
  return: msg`Returned`,
  approve: msg({ message: 'Approved', context: 'initiative' }),
  start: msg`Started`,
  suspend: msg`Suspended`,
  resume: msg`Resumed`,
  complete: msg`Completed`,
  close: msg({ message: 'Closed', context: 'initiative' }),
  cancel: msg({ message: 'Cancelled', context: 'initiative' }),
};

/** What was said with decisions, the latest first. */
export function Reviews({ reviews }: { reviews: readonly ReviewView[] }) {
  const { i18n } = useLingui();
  if (reviews.length === 0) return null;
  return (
    <div className="mb-4">
      <Card id="comments" title={<Trans>Comments</Trans>}>
        <ol className="grid gap-3">
          {reviews.map((review) => (
            <li key={review.at} className="grid gap-0.5">
              <div className="text-small text-muted">
                <strong>{i18n._(reviewWords[review.action])}</strong> · <Name>{review.by}</Name> ·{' '}
                <Time at={review.at} />
              </div>
              <p className="whitespace-pre-line" dir="auto">
                {review.comments}
              </p>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
}
