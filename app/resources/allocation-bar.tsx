import { Trans, useLingui } from '@lingui/react/macro';
import type { AllocationView } from '#server/resources/view-allocations.ts';
import { Bar, BarLegend, type Segment } from '../ui/bar.tsx';
import { Num } from '../ui/num.tsx';
import { useUnit } from './units.tsx';

/** How much of a consignment is where. Before it leaves, all of it is in one place and no bar is needed. */
export function AllocationBar({ allocation }: { allocation: AllocationView }) {
  const { t } = useLingui();
  const unitWord = useUnit();
  const { quantity, surplus } = allocation.stock;
  const segments = useSegments(allocation);
  if (segments.every(({ value }) => value === 0)) return null;
  const total = quantity + surplus;
  const unit = unitWord(allocation.unit, total);
  return (
    <div>
      <Bar
        segments={segments}
        total={total}
        label={segments
          .filter(({ value }) => value > 0)
          .map(({ value, label }) => `${value} ${label}`)
          .concat(t`of ${total} ${unit}`)
          .join(', ')}
      />
      <BarLegend
        segments={segments}
        after={
          surplus > 0 ? (
            <span>
              <Trans>
                · <Num value={surplus} /> more than was shipped
              </Trans>
            </span>
          ) : null
        }
      />
    </div>
  );
}

function useSegments({ stock }: AllocationView): Segment[] {
  const { t } = useLingui();
  return [
    { label: t`distributed`, value: stock.distributed, tone: 'done' },
    { label: t`received good`, value: stock.good, tone: 'moving' },
    { label: t`on the way`, value: stock.in_transit, tone: 'agreed' },
    { label: t`given back`, value: stock.returned, tone: 'thought' },
    { label: t`damaged`, value: stock.damaged, tone: 'lost' },
    { label: t`short`, value: stock.short, tone: 'lost' },
    { label: t`lost`, value: stock.lost, tone: 'lost' },
  ];
}
