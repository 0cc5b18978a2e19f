import { Trans, useLingui } from '@lingui/react/macro';
import type { NeedOfInitiative } from '#server/initiatives/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Bar, BarLegend, type Segment } from '../ui/bar.tsx';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { Pill } from '../ui/pill.tsx';
import { useReading } from '../ui/reading.tsx';
import { Time } from '../ui/time.tsx';
import { needStateWords, priorityWords } from './words.ts';

/** What it needs, and how far each need is covered. */
export function Needs({ needs }: { needs: readonly NeedOfInitiative[] }) {
  return (
    <Card id="needs" title={<Trans>Needs</Trans>}>
      {needs.length === 0 ? (
        <p className="text-muted">
          <Trans>Nothing is needed from others.</Trans>
        </p>
      ) : (
        <ul className="grid gap-4">
          {needs.map((need) => (
            <Need key={need.id} need={need} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Need({ need }: { need: NeedOfInitiative }) {
  const { t, i18n } = useLingui();
  const { locale } = useReading();
  const signedIn = useActor() !== null;
  const segments = useSegments(need);
  const name = need.item[locale as 'en'];
  const promised = need.quantity - need.ladder.open;
  const words = (
    <>
      <Num value={need.quantity} unit={need.unit} /> <Name>{name}</Name>
    </>
  );
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">
          {signedIn && need.state !== 'draft' ? (
            <Link to={`/needs/${need.id}`} look="plain">
              {words}
            </Link>
          ) : (
            words
          )}
        </span>
        <span className="flex flex-wrap gap-x-2 text-small text-muted">
          {need.priority === 'urgent' || need.priority === 'high' ? (
            <Pill tone={need.priority === 'urgent' ? 'bad' : 'warn'}>
              {i18n._(priorityWords[need.priority])}
            </Pill>
          ) : null}
          <Trans>
            by <Time at={need.neededBy} />
          </Trans>
          <span>{i18n._(needStateWords[need.state])}</span>
        </span>
      </div>
      {need.title ? (
        <span className="text-small text-muted">
          <Name>{need.title}</Name>
        </span>
      ) : null}
      <Bar
        segments={segments}
        total={need.quantity}
        label={t`${promised} of ${need.quantity} promised or there`}
      />
      <BarLegend
        segments={segments}
        open={
          need.ladder.open > 0 ? (
            <Trans>
              <Num value={need.ladder.open} /> open
            </Trans>
          ) : undefined
        }
      />
    </li>
  );
}

function useSegments({ ladder }: NeedOfInitiative): Segment[] {
  const { t } = useLingui();
  return [
    { label: t`distributed`, value: ladder.distributed, tone: 'done' },
    { label: t`received`, value: ladder.received, tone: 'done' },
    { label: t`shipped`, value: ladder.shipped, tone: 'moving' },
    { label: t`agreed`, value: ladder.agreed, tone: 'agreed' },
    { label: t`reserved`, value: ladder.reserved, tone: 'held' },
  ];
}
