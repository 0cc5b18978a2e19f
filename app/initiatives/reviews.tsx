import { Trans, useLingui } from '@lingui/react/macro';
import type { ReviewView } from '#server/initiatives/view.ts';
import { Card } from '../ui/card.tsx';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { reviewWords } from './words.ts';

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
