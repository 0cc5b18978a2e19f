import { findPrecisePlace } from '#domain/channels/locations.ts';
import type { ReasonCode } from '#domain/core/reasons.ts';
import { refuseField } from '../core/refuse-field.ts';

/** Fields of a form, by name, as far as they are filled in. */
type Texts = Readonly<Record<string, string | undefined>>;

/**
 * What people read who are in no channel, or in any: lists, notes that ask for a seat, tasks. An exact place is told
 * in none of these, whoever reads them now.
 */
export function refusePlaces(texts: Texts, reason: ReasonCode = 'channels.place_for_all'): void {
  for (const [field, text = ''] of Object.entries(texts))
    if (findPrecisePlace(text) !== null) throw refuseField(field, reason);
}
