import { Trans, useLingui } from '@lingui/react/macro';
import type { OfferLadder } from '#domain/resources/offer-ladder.ts';
import type { Unit } from '#domain/resources/units.ts';
import { Bar, BarLegend, type Segment } from '../ui/bar.tsx';
import { Num } from '../ui/num.tsx';
import { Time } from '../ui/time.tsx';
import { useUnit } from './units.tsx';

interface OfferBarProps {
  ladder: OfferLadder;
  unit: Unit;
  tall?: boolean;
}

/** What became of an offer as one bar from firm to left, and the same in words. */
export function OfferBar({ ladder, unit, tall = false }: OfferBarProps) {
  const { t } = useLingui();
  const unitWord = useUnit();
  const segments = useLadderSegments(ladder);
  const { offered, left, suggested, on } = ladder;
  const of = t`of ${offered} ${unitWord(unit, offered)}`;
  const said = [
    ...segments.filter(({ value }) => value > 0).map(({ value, label }) => `${value} ${label}`),
    t`${left} left`,
  ];
  const drawn = segments.map((segment) =>
    segment.tone === 'thought' ? { ...segment, value: Math.min(suggested, left) } : segment,
  );
  return (
    <div className="min-w-0">
      <Bar segments={drawn} total={offered} label={`${of}: ${said.join(', ')}`} tall={tall} />
      <BarLegend
        segments={segments}
        open={
          <Trans>
            <Num value={left} /> left
          </Trans>
        }
        after={
          <span>
            <Trans>
              of <Num value={offered} unit={unitWord(unit, offered)} />
            </Trans>
            {on && left < offered ? (
              <>
                {' '}
                <Trans>
                  on <Time at={on} />
                </Trans>
              </>
            ) : null}
          </span>
        }
      />
    </div>
  );
}

/** From the firmest down. What is only suggested is held by nobody: it lies in what is left. */
function useLadderSegments(ladder: OfferLadder): Segment[] {
  const { t } = useLingui();
  return [
    { label: t`distributed`, value: ladder.distributed, tone: 'done' },
    { label: t`received`, value: ladder.received, tone: 'done' },
    { label: t`shipped`, value: ladder.shipped, tone: 'moving' },
    { label: t`agreed`, value: ladder.agreed, tone: 'agreed' },
    { label: t`reserved`, value: ladder.reserved, tone: 'held' },
    { label: t`damaged or lost`, value: ladder.gone, tone: 'lost' },
    { label: t`suggested`, value: ladder.suggested, tone: 'thought' },
  ];
}
