import { Trans, useLingui } from '@lingui/react/macro';
import type { Ladder } from '#domain/resources/coverage.ts';
import type { Unit } from '#domain/resources/units.ts';
import { Bar, BarLegend, type Segment } from '../ui/bar.tsx';
import { Num } from '../ui/num.tsx';
import { useUnit } from './units.tsx';

interface NeedBarProps {
  ladder: Ladder;
  unit: Unit;
  tall?: boolean;
}

/** How far a need is covered: its quantities as one bar from firm to open, and the same in words. */
export function NeedBar({ ladder, unit, tall = false }: NeedBarProps) {
  const { t } = useLingui();
  const unitWord = useUnit();
  const segments = useLadderSegments(ladder);
  const { needed, open, suggested, partOfTime } = ladder;
  const of = t`of ${needed} ${unitWord(unit, needed)}`;
  const said = [
    ...segments.filter(({ value }) => value > 0).map(({ value, label }) => `${value} ${label}`),
    t`${open} open`,
  ];
  const drawn = segments.map((segment) =>
    segment.tone === 'thought' ? { ...segment, value: Math.min(suggested, open) } : segment,
  );
  return (
    <div className="min-w-0">
      <Bar segments={drawn} total={needed} label={`${of}: ${said.join(', ')}`} tall={tall} />
      <BarLegend
        segments={segments}
        open={
          open > 0 ? (
            <Trans>
              <Num value={open} /> open
            </Trans>
          ) : undefined
        }
        after={
          <>
            <span className="whitespace-nowrap">
              <Trans>
                of <Num value={needed} unit={unitWord(unit, needed)} />
              </Trans>
            </span>
            {partOfTime > 0 ? (
              <span>
                <Trans>
                  · <Num value={partOfTime} /> more for part of the time
                </Trans>
              </span>
            ) : null}
          </>
        }
      />
    </div>
  );
}

/** From the firmest down. What is only suggested is held by nobody: it lies in what is open. */
function useLadderSegments(ladder: Ladder): Segment[] {
  const { t } = useLingui();
  return [
    { label: t`distributed`, value: ladder.distributed, tone: 'done' },
    { label: t`received`, value: ladder.received, tone: 'done' },
    { label: t`shipped`, value: ladder.shipped, tone: 'moving' },
    { label: t`agreed`, value: ladder.agreed, tone: 'agreed' },
    { label: t`reserved`, value: ladder.reserved, tone: 'held' },
    { label: t`suggested`, value: ladder.suggested, tone: 'thought' },
  ];
}
