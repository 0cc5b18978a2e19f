import { Trans, useLingui } from '@lingui/react/macro';
import { nextAllocationAct } from '#domain/resources/next-act.ts';
import type { AllocationCard as Allocation } from '#server/resources/view-cards.ts';
import { AllocationBar } from '../resources/allocation-bar.tsx';
import { commandOf } from '../resources/allocation-commands.ts';
import {
  allocationActionWords,
  allocationStateWords,
  allocationTones,
} from '../resources/allocation-words.ts';
import { useItemName } from '../resources/item-name.ts';
import { StateWord } from '../resources/state-word.tsx';
import { Quantity } from '../resources/units.tsx';
import { useActor } from '../shell/root-data.ts';
import { Name } from '../ui/name.tsx';
import { useReading } from '../ui/reading.tsx';
import { Time } from '../ui/time.tsx';
import { CardPress, CardWay } from './card-act.tsx';
import { CardFrame } from './card-frame.tsx';

interface AllocationCardProps {
  allocation: Allocation;
  messageId: string | undefined;
}

/** Where a consignment is told of with all that can be done with it. */
const placeOf = ({ id, need, offer }: Allocation) =>
  need.visible ? `/needs/${need.id}#allocation-${id}` : `/offers/${offer.id}#allocation-${id}`;

export function AllocationCard({ allocation, messageId }: AllocationCardProps) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  const { state, stock, unit, reservedUntil } = allocation;
  return (
    <CardFrame
      kind={<Trans>Allocation</Trans>}
      title={
        <>
          <Quantity value={stock.quantity} unit={unit} /> · <Name>{itemName(allocation.item)}</Name>
        </>
      }
      to={placeOf(allocation)}
      state={<StateWord tone={allocationTones[state]}>{i18n._(allocationStateWords[state])}</StateWord>}
      meta={
        <>
          <span>
            <Trans>
              from <Name>{allocation.offerer.name}</Name> to <Name>{allocation.recipient.name}</Name>
            </Trans>
          </span>
          {state === 'reserved' && reservedUntil ? (
            <span className="font-semibold text-warn">
              <Trans>
                runs out <Time at={reservedUntil} />
              </Trans>
            </span>
          ) : null}
        </>
      }
      act={<AllocationAct allocation={allocation} messageId={messageId} />}
    >
      <AllocationBar allocation={{ ...allocation, moves: [] }} />
    </CardFrame>
  );
}

/** What this reader can do next with a consignment; `named` where it stands on the card of its need or offer. */
export function AllocationAct({ allocation, messageId, named }: AllocationCardProps & { named?: boolean }) {
  const { i18n, t } = useLingui();
  const { now } = useReading();
  const { facts, reservedUntil, stock } = allocation;
  const act = nextAllocationAct(useActor(), { ...facts, reservedUntil }, now);
  if (!act) return null;
  const does = i18n._(allocationActionWords[act.action]);
  const quantity = stock.quantity;
  const words = named ? t`${does}: ${quantity}` : does;
  if (act.how === 'page') return <CardWay to={placeOf(allocation)} words={words} />;
  return (
    <CardPress
      command={commandOf[act.action]}
      fixed={{ allocationId: allocation.id }}
      words={words}
      messageId={messageId}
    />
  );
}
