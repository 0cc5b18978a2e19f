import type { NeedTable, OfferTable } from '#db/schema/resources.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { VerificationState } from '#domain/organisations/lifecycle.ts';
import type { Point } from '#domain/resources/distance.ts';
import type { NeedSide, OfferSide } from '#domain/resources/matching.ts';

/** A need and an offer as the matching looks at them. */
type NeedRow = Pick<NeedTable, 'item_id' | 'needed_by' | 'needed_until' | 'latitude' | 'longitude'> & {
  readonly theme: Theme | null;
};

export const needSide = (need: NeedRow, open: number, recipient: VerificationState): NeedSide => ({
  itemId: need.item_id,
  open,
  neededBy: need.needed_by,
  neededUntil: need.needed_until,
  place: pointOf(need),
  theme: need.theme,
  recipient,
});

type OfferRow = Pick<
  OfferTable,
  | 'item_id'
  | 'kind'
  | 'available_from'
  | 'available_until'
  | 'use_by'
  | 'latitude'
  | 'longitude'
  | 'lift_included'
  | 'readiness'
  | 'earmark'
>;

export const offerSide = (offer: OfferRow, left: number): OfferSide => ({
  itemId: offer.item_id,
  kind: offer.kind,
  left,
  availableFrom: offer.available_from,
  availableUntil: offer.available_until,
  useBy: offer.use_by,
  place: pointOf(offer),
  liftIncluded: offer.lift_included === 1,
  readiness: offer.readiness,
  earmark: offer.earmark,
});

export function pointOf({
  latitude,
  longitude,
}: {
  latitude: number | null;
  longitude: number | null;
}): Point | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
