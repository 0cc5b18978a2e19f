import { Trans } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { MatchView, NeedView } from '#server/resources/view-needs.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { useItemName } from './item-name.ts';
import { MatchMarks } from './match-marks.tsx';
import { MatchWhy } from './match-why.tsx';
import { PromiseAct } from './promise-act.tsx';
import { Quantity } from './units.tsx';

interface NeedMatchProps {
  need: NeedView;
  view: MatchView;
  reply: FormReply | null;
}

/** An offer beside a need: whose it is, how well it fits and why, and the way to promise part of it. */
export function NeedMatch({ need, view, reply }: NeedMatchProps) {
  const { offer, organisation, item, left } = view;
  const itemName = useItemName();
  return (
    <li id={`match-${offer.id}`} className="grid gap-2 rounded-md border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <strong>
          <Name>{organisation.name}</Name>
        </strong>
        <span className="min-w-0">
          <Link to={`/offers/${offer.id}`}>
            <Name>{offer.title ?? itemName(item.name)}</Name>
          </Link>
        </span>
        {offer.state === 'released' ? (
          <Pill tone="warn">
            <Trans>not acknowledged yet</Trans>
          </Pill>
        ) : null}
        <span className="ms-auto text-small text-muted">
          <Trans>
            fits <Num value={view.match.score} /> of <Num value={100} />
          </Trans>
        </span>
      </div>
      <MatchMarks view={view} />
      <div className="flex flex-wrap gap-x-4 gap-y-0.5 text-small text-muted">
        <span>
          <Trans>
            <Quantity value={left} unit={item.unit} /> to be had
          </Trans>
        </span>
        {offer.place ? <Name>{offer.place}</Name> : null}
        <span>
          <Time at={offer.availableFrom} /> – <Time at={offer.availableUntil} />
        </span>
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <PromiseAct need={need} view={view} reply={reply} allocations={need.allocations} />
        <MatchWhy view={view} />
      </div>
    </li>
  );
}
