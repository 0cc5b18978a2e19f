import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { FitView, OfferView } from '#server/resources/view-offers.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { useItemName } from './item-name.ts';
import { MatchMarks } from './match-marks.tsx';
import { MatchWhy } from './match-why.tsx';
import { priorityTones } from './need-tones.ts';
import { priorityWords } from './need-words.ts';
import { PromiseAct } from './promise-act.tsx';
import { Quantity } from './units.tsx';

interface OfferFitProps {
  fit: FitView;
  offer: OfferView;
  reply: FormReply | null;
}

/** A need beside an offer: whose it is, how well the offer fits and why, and the way to promise part of it. */
export function OfferFit({ fit, offer, reply }: OfferFitProps) {
  const { i18n } = useLingui();
  const { need, match } = fit;
  const itemName = useItemName();
  const view = { match, item: offer.itemChoice };
  const promisable = { ...view, left: fit.left, offer };
  return (
    <li id={`fit-${need.id}`} className="grid gap-2 rounded-md border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <strong>
          <Link to={`/needs/${need.id}`}>
            <Quantity value={need.open} unit={offer.unit} /> ·{' '}
            <Name>{need.title ?? itemName(need.item)}</Name>
          </Link>
        </strong>
        <span className="min-w-0">
          <Name>{need.organisation.name}</Name>
        </span>
        <Pill tone={priorityTones[need.priority]}>{i18n._(priorityWords[need.priority])}</Pill>
        <span className="ms-auto text-small text-muted">
          <Trans>
            fits <Num value={match.score} /> of <Num value={100} />
          </Trans>
        </span>
      </div>
      <MatchMarks view={view} />
      <div className="flex flex-wrap gap-x-4 gap-y-0.5 text-small text-muted">
        <span>
          <Trans>
            <Num value={need.open} /> open of <Quantity value={need.quantity} unit={offer.unit} />
          </Trans>
        </span>
        <span>
          <Trans>
            by <Time at={need.neededBy} />
          </Trans>
          {need.neededUntil ? (
            <>
              {' – '}
              <Time at={need.neededUntil} />
            </>
          ) : null}
        </span>
        {need.place ? <Name>{need.place}</Name> : null}
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <PromiseAct need={need} view={promisable} reply={reply} allocations={offer.allocations} />
        <MatchWhy view={view} />
      </div>
    </li>
  );
}
