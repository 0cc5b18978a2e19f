import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { letGo } from '#domain/resources/lifecycle.ts';
import type { AllocationView } from '#server/resources/view-allocations.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { AllocationActs } from './allocation-acts.tsx';
import { AllocationBar } from './allocation-bar.tsx';
import { AllocationHistory } from './allocation-history.tsx';
import { allocationStateWords, allocationTones, turnWords } from './allocation-words.ts';
import { useItemName } from './item-name.ts';
import { StateWord } from './state-word.tsx';
import { Quantity } from './units.tsx';

interface AllocationRowProps {
  allocation: AllocationView;
  /** What the page's action answered. */
  reply: FormReply | null;
  /** Which side the page is about, and need not be named again. */
  on?: 'need' | 'offer';
}

/** One consignment: where it stands, how much of it is where, between whom, and what this reader can do next. */
export function AllocationRow({ allocation, reply, on }: AllocationRowProps) {
  const { i18n } = useLingui();
  const { state, stock, unit } = allocation;
  const turn = turnWords[state];
  return (
    <li
      id={`allocation-${allocation.id}`}
      className="grid gap-2 rounded-md border border-line bg-surface px-4 py-3"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <strong>
          <Quantity value={stock.quantity} unit={unit} />
        </strong>
        <Sides allocation={allocation} on={on} />
        <span className="ms-auto">
          <StateWord tone={allocationTones[state]}>{i18n._(allocationStateWords[state])}</StateWord>
        </span>
      </div>
      <AllocationBar allocation={allocation} />
      <Facts allocation={allocation} />
      {turn ? (
        <p className="text-small text-muted">
          {allocation.awaitsSecond ? (
            <Trans>One approval is given; a second person approves next.</Trans>
          ) : (
            i18n._(turn)
          )}
        </p>
      ) : null}
      <AllocationActs allocation={allocation} reply={reply} />
      <AllocationHistory allocation={allocation} />
    </li>
  );
}

/** From whom, to whom, for what. */
function Sides({ allocation, on }: { allocation: AllocationView; on: 'need' | 'offer' | undefined }) {
  const { need, offer, offerer, recipient } = allocation;
  const itemName = useItemName();
  const needWords = need.title ?? itemName(need.item);
  const offerWords = offer.title ?? itemName(allocation.item);
  return (
    <span className="min-w-0">
      {on === 'offer' ? null : (
        <Trans>
          from <Name>{offerer.name}</Name> (
          <Title to={offer.visible ? `/offers/${offer.id}` : null}>{offerWords}</Title>)
        </Trans>
      )}
      {on ? null : ' '}
      {on === 'need' ? null : (
        <Trans>
          to <Name>{recipient.name}</Name> (
          <Title to={need.visible ? `/needs/${need.id}` : null}>{needWords}</Title>)
        </Trans>
      )}
    </span>
  );
}

function Title({ to, children }: { to: string | null; children: string }) {
  if (!to) return <Name>{children}</Name>;
  return (
    <Link to={to}>
      <Name>{children}</Name>
    </Link>
  );
}

/** Days, the reservation's end, the waybill and what was noted. */
function Facts({ allocation }: { allocation: AllocationView }) {
  const { startsOn, endsOn, reservedUntil, state, waybill, note, need } = allocation;
  const ended = letGo.includes(state) && state !== 'suggested';
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-0.5 text-small text-muted">
      {startsOn && endsOn ? (
        <span>
          <Trans>
            lent <Time at={startsOn} /> – <Time at={endsOn} />
          </Trans>
        </span>
      ) : null}
      {ended ? null : (
        <span>
          <Trans>
            needed by <Time at={need.neededBy} />
          </Trans>
        </span>
      )}
      {state === 'reserved' && reservedUntil ? (
        <span className="font-semibold text-warn">
          <Trans>
            runs out <Time at={reservedUntil} focusable />
          </Trans>
        </span>
      ) : null}
      {waybill ? (
        <span>
          <Trans>
            waybill <bdi dir="ltr">{waybill}</bdi>
          </Trans>
        </span>
      ) : null}
      <span>
        <Trans>
          last moved <Time at={allocation.movedAt} />
        </Trans>
      </span>
      {note ? (
        <span className="basis-full" dir="auto">
          {note}
        </span>
      ) : null}
    </div>
  );
}
