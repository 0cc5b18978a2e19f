import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { WhyNot } from '#domain/resources/matching.ts';
import type { MatchView } from '#server/resources/view-needs.ts';
import { themeWords } from '../missions/theme-words.ts';
import { Num } from '../ui/num.tsx';
import { Pill, type Tone } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { Quantity } from './units.tsx';

/** What stands in the way, in a few words. */
function WhyNotWords({ why }: { why: WhyNot }) {
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
