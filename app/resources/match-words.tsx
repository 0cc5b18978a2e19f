import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MatchPart } from '#domain/resources/matching.ts';
import { themeWords } from '../missions/theme-words.ts';
import { Num } from '../ui/num.tsx';
import { Time } from '../ui/time.tsx';
import type { SeenMatch } from './match-marks.tsx';
import { Quantity } from './units.tsx';

/** The most points a part can have; together 100. */
export const mostPoints: Readonly<Record<MatchPart['kind'], number>> = {
  item: 25,
  quantity: 20,
  time: 20,
  distance: 10,
  lift: 8,
  readiness: 7,
  earmark: 5,
  recipient: 5,
};

/** What is looked at. */
export function usePartName(): (kind: MatchPart['kind']) => string {
  const { t } = useLingui();
  return (kind) => {
    switch (kind) {
      case 'item':
        return t`Item`;
      case 'quantity':
        return t`Quantity`;
      case 'time':
        return t`Days`;
      case 'distance':
        return t`Distance`;
      case 'lift':
        return t`Lift`;
      case 'readiness':
        return t`Readiness`;
      case 'earmark':
        return t`Earmark`;
      case 'recipient':
        return t`Recipient`;
    }
  };
}

/** What was found of a part. */
export function PartWords({ part, view }: { part: MatchPart; view: SeenMatch }): ReactNode {
  const { i18n } = useLingui();
  switch (part.kind) {
    case 'item':
      return <ItemWords fit={part.fit} />;
    case 'quantity':
      return (
        <Trans>
          covers <Num value={part.covers} /> of <Quantity value={part.of} unit={view.item.unit} />
        </Trans>
      );
    case 'time':
      return <TimeWords part={part} arrives={view.match.arrives} />;
    case 'distance':
      return part.kilometres === null ? (
        <Trans>unknown</Trans>
      ) : (
        <Quantity value={part.kilometres} unit="kilometre" />
      );
    case 'lift':
      return <LiftWords fit={part.fit} />;
    case 'readiness':
      return part.level === 'rapid' ? (
        <Trans>rapid deployment</Trans>
      ) : (
        <Trans>
          level <Num value={Number(part.level)} />
        </Trans>
      );
    case 'earmark':
      return part.theme === null ? <Trans>none</Trans> : i18n._(themeWords[part.theme]);
    case 'recipient':
      return part.verified ? <Trans>verified</Trans> : <Trans>not verified</Trans>;
  }
}

function ItemWords({ fit }: { fit: 'same' | 'substitute' | 'other' }) {
  if (fit === 'same') return <Trans>the one needed</Trans>;
  return fit === 'substitute' ? <Trans>may stand in for it</Trans> : <Trans>another one</Trans>;
}

function LiftWords({ fit }: { fit: 'included' | 'not_needed' | 'needed' }) {
  if (fit === 'included') return <Trans>included</Trans>;
  return fit === 'needed' ? <Trans>must be found</Trans> : <Trans>near enough to be fetched</Trans>;
}

function TimeWords({ part, arrives }: { part: Extract<MatchPart, { kind: 'time' }>; arrives: string }) {
  return (
    <>
      <Trans>
        there on <Time at={arrives} />
      </Trans>
      {part.daysLate > 0 ? (
        <>
          {' · '}
          <Plural value={part.daysLate} one="# day late" other="# days late" />
        </>
      ) : null}
      {part.daysShort > 0 ? (
        <>
          {' · '}
          <Plural value={part.daysShort} one="ends # day too soon" other="ends # days too soon" />
        </>
      ) : null}
    </>
  );
}
