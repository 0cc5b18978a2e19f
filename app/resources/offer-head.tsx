import { Trans, useLingui } from '@lingui/react/macro';
import { mayMoveOffer } from '#domain/resources/policy.ts';
import type { OfferView } from '#server/resources/view-offers.ts';
import { themeWords } from '../missions/theme-words.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { useItemName } from './item-name.ts';
import { kindWords, offerStateWords, offerTones, readinessWords } from './offer-words.ts';
import { StateWord } from './state-word.tsx';
import { Quantity } from './units.tsx';

/** What is offered, by whom, and where it stands. */
export function OfferHead({ offer }: { offer: OfferView }) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  const mayEdit = mayMoveOffer(useActor(), offer.facts, 'edit').allowed;
  return (
    <PageHead
      up={
        <UpTo>
          <Link to={`/missions/${offer.mission.slug}/resources/offers`}>
            <Trans>Offers</Trans>
          </Link>
        </UpTo>
      }
      title={
        <>
          <Quantity value={offer.quantity} unit={offer.unit} /> · <Name>{itemName(offer.item)}</Name>
        </>
      }
      meta={
        <>
          <StateWord tone={offerTones[offer.state]}>{i18n._(offerStateWords[offer.state])}</StateWord>
          <span>
            <Trans>
              from <Name>{offer.organisation.name}</Name>
            </Trans>
          </span>
          <span>
            <Time at={offer.availableFrom} /> – <Time at={offer.availableUntil} />
          </span>
          {offer.place ? <Name>{offer.place}</Name> : null}
        </>
      }
      acts={
        mayEdit ? (
          <ButtonLink to={`/offers/${offer.id}/edit`}>
            <Trans>Edit</Trans>
          </ButtonLink>
        ) : null
      }
    >
      {offer.title ? (
        <p className="max-w-text">
          <Name>{offer.title}</Name>
        </p>
      ) : null}
    </PageHead>
  );
}

/** Conditions, packs, and who signed it. */
export function OfferFactsCard({ offer }: { offer: OfferView }) {
  const { i18n } = useLingui();
  const { organisation, earmark, useBy, note } = offer;
  return (
    <Card title={<Trans>About this offer</Trans>}>
      <DefinitionList
        items={[
          {
            term: <Trans>Offered by</Trans>,
            value: (
              <Link to={`/organisations/${organisation.id}`}>
                <Name>{organisation.name}</Name>
              </Link>
            ),
          },
          { term: <Trans>Given or lent</Trans>, value: i18n._(kindWords[offer.kind]) },
          { term: <Trans>Readiness</Trans>, value: i18n._(readinessWords[offer.readiness]) },
          {
            term: <Trans>Lift</Trans>,
            value: offer.liftIncluded ? (
              <Trans>They bring it to where it is needed</Trans>
            ) : (
              <Trans>To be found by the recipient or the mission</Trans>
            ),
          },
          earmark && { term: <Trans>Only for</Trans>, value: i18n._(themeWords[earmark]) },
          useBy && { term: <Trans>To be used by</Trans>, value: <Time at={useBy} /> },
          { term: <Trans>Packs</Trans>, value: <Packs offer={offer} /> },
          note && {
            term: <Trans>Conditions and notes</Trans>,
            value: (
              <span className="whitespace-pre-line" dir="auto">
                {note}
              </span>
            ),
          },
          {
            term: <Trans context="offer">Drafted</Trans>,
            value: <Signed at={offer.draftedAt} by={offer.draftedBy} />,
          },
          offer.releasedAt && {
            term: <Trans context="offer">Released</Trans>,
            value: <Signed at={offer.releasedAt} by={offer.releasedBy} />,
          },
          offer.acknowledgedAt && {
            term: <Trans>Acknowledged</Trans>,
            value: <Signed at={offer.acknowledgedAt} by={null} />,
          },
        ].map((item) => item || null)}
      />
    </Card>
  );
}

/** Packs are shown, never summed. */
function Packs({ offer }: { offer: OfferView }) {
  const itemName = useItemName();
  const { packs, unit } = offer.itemChoice;
  if (packs.length === 0) return <Trans>counted singly</Trans>;
  return (
    <ul>
      {packs.map(({ code, name, size }) => (
        <li key={code}>
          <Name>{itemName(name)}</Name>: <Quantity value={size} unit={unit} />
        </li>
      ))}
    </ul>
  );
}

function Signed({ at, by }: { at: string; by: string | null }) {
  return (
    <>
      <Time at={at} focusable />
      {by ? (
        <>
          {' · '}
          <Name>{by}</Name>
        </>
      ) : null}
    </>
  );
}
