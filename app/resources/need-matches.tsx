import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { MatchView, NeedView } from '#server/resources/view-needs.ts';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { NeedMatch } from './need-match.tsx';
import { ResourceReasons } from './resource-reasons.tsx';

interface MatchesProps {
  need: NeedView;
  reply: FormReply | null;
}

/** What would cover what is open, and why; and what nearly would, and why not. */
export function NeedMatches(props: MatchesProps) {
  return (
    <ResourceReasons>
      <Matches {...props} />
    </ResourceReasons>
  );
}

function Matches({ need, reply }: MatchesProps) {
  const { t } = useLingui();
  const { suggestions, nearMisses, counts } = need.matches;
  if (need.ladder.open === 0 || (need.state !== 'open' && need.state !== 'partly_covered')) return null;
  return (
    <section aria-labelledby="matches">
      <SectionHead
        id="matches"
        title={<Trans>What would cover it</Trans>}
        aside={<Plural value={counts.suggestions} one="# offer fits" other="# offers fit" />}
      />
      {suggestions.length > 0 ? (
        <MatchList label={t`Offers that fit`} need={need} matches={suggestions} reply={reply} />
      ) : (
        <NoMatch need={need} />
      )}
      {nearMisses.length > 0 ? (
        <>
          <h3 className="mt-5 mb-2">
            <Trans>Near misses, and why not</Trans>
          </h3>
          <MatchList label={t`Near misses`} need={need} matches={nearMisses} reply={reply} />
          {counts.nearMisses > nearMisses.length ? (
            <p className="mt-2 text-small text-muted">
              <Plural
                value={counts.nearMisses - nearMisses.length}
                one="and # more that fits less"
                other="and # more that fit less"
              />
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function MatchList({
  label,
  need,
  matches,
  reply,
}: MatchesProps & { label: string; matches: readonly MatchView[] }) {
  return (
    <ul aria-label={label} className="grid gap-2">
      {matches.map((view) => (
        <NeedMatch key={view.offer.id} need={need} view={view} reply={reply} />
      ))}
    </ul>
  );
}

function NoMatch({ need }: { need: NeedView }) {
  return (
    <Empty
      title={<Trans>No offer fits yet</Trans>}
      act={
        <ButtonLink to={`/missions/${need.mission.slug}/resources/offers`}>
          <Trans>See what is offered</Trans>
        </ButtonLink>
      }
    >
      <Trans>An offer that fits appears here by itself as soon as it is posted.</Trans>
    </Empty>
  );
}
