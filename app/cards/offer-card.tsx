import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { nextOfferAct } from '#domain/resources/next-act.ts';
import type { OfferCard as Offer } from '#server/resources/view-cards.ts';
import { useItemName } from '../resources/item-name.ts';
import { OfferBar } from '../resources/offer-bar.tsx';
import { offerActionWords, offerStateWords, offerTones } from '../resources/offer-words.ts';
import { StateWord } from '../resources/state-word.tsx';
import { Quantity } from '../resources/units.tsx';
import { useActor } from '../shell/root-data.ts';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { AllocationAct } from './allocation-card.tsx';
import { CardPress, CardWay } from './card-act.tsx';
import { CardFrame } from './card-frame.tsx';

interface OfferCardProps {
  offer: Offer;
  messageId: string | undefined;
}

export function OfferCard({ offer, messageId }: OfferCardProps) {
  const { i18n } = useLingui();
  const itemName = useItemName();
  return (
    <CardFrame
      kind={<Trans>Offer</Trans>}
      title={
        <>
          <Quantity value={offer.quantity} unit={offer.unit} /> ·{' '}
          <Name>{offer.title ?? itemName(offer.item)}</Name>
        </>
      }
      to={`/offers/${offer.id}`}
      state={<StateWord tone={offerTones[offer.state]}>{i18n._(offerStateWords[offer.state])}</StateWord>}
      meta={
        <>
          <Name>{offer.organisation.name}</Name>
          <span>
            <Time at={offer.availableFrom} /> – <Time at={offer.availableUntil} />
          </span>
          {offer.place ? <Name>{offer.place}</Name> : null}
        </>
      }
      act={<Act offer={offer} messageId={messageId} />}
    >
      <OfferBar ladder={offer.ladder} unit={offer.unit} />
    </CardFrame>
  );
}

const promise = msg`Promise it to a need`;

function Act({ offer, messageId }: OfferCardProps) {
  const { i18n } = useLingui();
  const actor = useActor();
  if (offer.waiting) return <AllocationAct allocation={offer.waiting} messageId={messageId} named />;
  const act = nextOfferAct(actor, offer.facts, offer.ladder.left);
  if (!act) return null;
  if (act.action === 'promise') return <CardWay to={`/offers/${offer.id}#fits`} words={i18n._(promise)} />;
  return (
    <CardPress
      command={`offer.${act.action}`}
      fixed={{ offerId: offer.id }}
      words={i18n._(offerActionWords[act.action])}
      messageId={messageId}
    />
  );
}
