import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MatchPart, WhyNot } from '#domain/resources/matching.ts';
import type { MatchView } from '#server/resources/view-needs.ts';
import { themeWords } from '../missions/theme-words.ts';
import { Num } from '../ui/num.tsx';
import { Pill, type Tone } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { Quantity } from './units.tsx';

/** What stands in the way, in a few words. */
export function WhyNotWords({ why }: { why: WhyNot }) {
  const { i18n } = useLingui();
  switch (why.kind) {
    case 'other_item':
      return <Trans>another item</Trans>;
    case 'nothing_left':
      return <Trans>nothing left</Trans>;
    case 'days_late':
      return <Plural value={why.days} one="# day late" other="# days late" />;
    case 'no_common_days':
      return <Trans>the days do not meet</Trans>;
    case 'days_short':
      return <Plural value={why.days} one="ends # day too soon" other="ends # days too soon" />;
    case 'use_by':
      return (
        <Trans>
          to be used by <Time at={why.useBy} />, in use on <Time at={why.inUseOn} /> at the earliest
        </Trans>
      );
    case 'earmarked':
      return <Trans>earmarked for {i18n._(themeWords[why.theme])}</Trans>;
    case 'needs_lift':
      return why.kilometres === null ? (
        <Trans>needs lift</Trans>
      ) : (
        <Trans>
          needs lift over <Quantity value={why.kilometres} unit="kilometre" />
        </Trans>
      );
    case 'not_verified':
      return <Trans>the recipient is not verified</Trans>;
  }
}

/** A match, and the item that is offered. */
export type SeenMatch = Pick<MatchView, 'match' | 'item'>;

/** Why an offer fits, and why not, as a row of short marks. */
export function MatchMarks({ view }: { view: SeenMatch }) {
  const { match, item } = view;
  const { covers } = match;
  const quantity = match.parts.find((part) => part.kind === 'quantity');
  const time = match.parts.find((part) => part.kind === 'time');
  const onTime = time?.daysLate === 0 && time.daysShort === 0 && !match.whyNot.some(isAboutDays);
  return (
    <span className="flex flex-wrap gap-1">
      {quantity && covers > 0 ? (
        <Pill tone={covers >= quantity.of ? 'good' : 'plain'}>
          {covers >= quantity.of ? (
            <Trans>all that is open</Trans>
          ) : (
            <Trans>
              <Num value={covers} /> of <Quantity value={quantity.of} unit={item.unit} />
            </Trans>
          )}
        </Pill>
      ) : null}
      {onTime ? (
        <Pill tone="good">
          <Trans>on time</Trans>
        </Pill>
      ) : null}
      {match.parts.some((part) => part.kind === 'item' && part.fit === 'substitute') ? (
        <Pill tone="plain">
          <Trans>stands in for it</Trans>
        </Pill>
      ) : null}
      {match.whyNot.map((why) => (
        <Pill key={why.kind} tone={whyNotTones[why.kind] ?? 'bad'}>
          <WhyNotWords why={why} />
        </Pill>
      ))}
    </span>
  );
}

const isAboutDays = ({ kind }: WhyNot) => ['no_common_days', 'use_by'].includes(kind);

/** What a coordinator may overrule warns; the rest is refused. */
const whyNotTones: Readonly<Partial<Record<WhyNot['kind'], Tone>>> = {
  days_late: 'warn',
  days_short: 'warn',
  needs_lift: 'warn',
};

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
