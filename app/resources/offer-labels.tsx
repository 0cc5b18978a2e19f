import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** The names of an offer's fields, for the summary of what is wrong. */
export const offerLabels: Readonly<Record<string, ReactNode>> = {
  itemId: <Trans>Item</Trans>,
  kind: <Trans>Given or lent</Trans>,
  quantity: <Trans>How much</Trans>,
  unit: <Trans>Counted in</Trans>,
  availableFrom: <Trans>To be had from</Trans>,
  availableUntil: <Trans>To be had until</Trans>,
  useBy: <Trans>To be used by</Trans>,
  'place.name': <Trans>Place</Trans>,
  'place.latitude': <Trans>Latitude</Trans>,
  'place.longitude': <Trans>Longitude</Trans>,
  liftIncluded: <Trans>Lift</Trans>,
  readiness: <Trans>Readiness</Trans>,
  earmark: <Trans>Only for</Trans>,
  title: <Trans>In your own words</Trans>,
  note: <Trans>Conditions and notes</Trans>,
};
