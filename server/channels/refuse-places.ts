import { findPrecisePlace } from '#domain/channels/locations.ts';
import { refuseField } from '../core/refuse-field.ts';

/** What stands above a channel is read in lists by who is not in it: an exact place is not told there, in no class. */
export function refusePlaces(above: {
  readonly name?: string;
  readonly topic?: string | undefined;
  readonly description?: string | undefined;
}): void {
  for (const field of ['name', 'topic', 'description'] as const) {
    if (findPrecisePlace(above[field] ?? '') !== null) throw refuseField(field, 'channels.place_for_all');
  }
}
