import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** The names of a need's fields, for the summary of what is wrong. */
export const needLabels: Readonly<Record<string, ReactNode>> = {
  itemId: <Trans>Item</Trans>,
  initiativeId: <Trans>For</Trans>,
  quantity: <Trans>How much</Trans>,
  unit: <Trans>Counted in</Trans>,
  neededBy: <Trans>Needed by</Trans>,
  neededUntil: <Trans>In use until</Trans>,
  priority: <Trans>Urgency</Trans>,
  title: <Trans>What it is for</Trans>,
  'place.name': <Trans>Place</Trans>,
  'place.latitude': <Trans>Latitude</Trans>,
  'place.longitude': <Trans>Longitude</Trans>,
  note: <Trans>Note</Trans>,
};
