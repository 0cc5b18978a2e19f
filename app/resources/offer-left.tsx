import { Trans } from '@lingui/react/macro';
import type { OfferView } from '#server/resources/view-offers.ts';
import { Card } from '../ui/card.tsx';
import { OfferBar } from './offer-bar.tsx';

/** What became of an offer, and what is left of it. */
export function OfferLeft({ offer }: { offer: OfferView }) {
  return (
    <Card title={<Trans>What is left</Trans>}>
      <OfferBar ladder={offer.ladder} unit={offer.unit} tall />
    </Card>
  );
}
