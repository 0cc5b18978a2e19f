import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { FitView, OfferView } from '#server/resources/view-offers.ts';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { OfferFit } from './offer-fit.tsx';
import { ResourceReasons } from './resource-reasons.tsx';

interface FitsProps {
  offer: OfferView;
  reply: FormReply | null;
}

/** The open needs an offer would cover, each with why; and below them what it nearly would, with why not. */
export function OfferFits(props: FitsProps) {
  return (
    <ResourceReasons>
      <Fits {...props} />
    </ResourceReasons>
  );
}

function Fits({ offer, reply }: FitsProps) {
  const { suggestions, nearMisses, counts } = offer.fits;
  if (!['released', 'acknowledged', 'accepted'].includes(offer.state)) return null;
  return (
    <>
      <section aria-labelledby="fits">
        <SectionHead
          id="fits"
          title={<Trans>Needs it fits</Trans>}
          aside={<Shown of={counts.suggestions} shown={suggestions.length} />}
        />
        {suggestions.length > 0 ? (
          <FitList fits={suggestions} offer={offer} reply={reply} />
        ) : (
          <NoFit offer={offer} near={counts.nearMisses} />
        )}
      </section>
      {nearMisses.length > 0 ? (
        <section aria-labelledby="near">
          <SectionHead
            id="near"
            title={<Trans>Near misses</Trans>}
            aside={<Shown of={counts.nearMisses} shown={nearMisses.length} />}
          />
          <FitList fits={nearMisses} offer={offer} reply={reply} />
        </section>
      ) : null}
    </>
  );
}

function FitList({ fits, offer, reply }: FitsProps & { fits: readonly FitView[] }) {
  const { t } = useLingui();
  return (
    <ul aria-label={t`Needs`} className="grid gap-2">
      {fits.map((fit) => (
        <OfferFit key={fit.need.id} fit={fit} offer={offer} reply={reply} />
      ))}
    </ul>
  );
}

function Shown({ of, shown }: { of: number; shown: number }) {
  if (of === 0) return null;
  if (shown === of) return <Plural value={of} one="# need" other="# needs" />;
  return (
    <Trans>
      the best {shown} of {of}
    </Trans>
  );
}

function NoFit({ offer, near }: { offer: OfferView; near: number }) {
  return (
    <Empty
      title={<Trans>No open need fits as it stands</Trans>}
      act={
        <ButtonLink to={`/missions/${offer.mission.slug}/resources`}>
          <Trans>See all needs</Trans>
        </ButtonLink>
      }
    >
      {near > 0 ? (
        <Trans>The near misses below say what stands in the way.</Trans>
      ) : (
        <Trans>
          When a need for this item or one it can stand in for is stated, it comes here by itself.
        </Trans>
      )}
    </Empty>
  );
}
