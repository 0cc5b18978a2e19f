import type { z } from 'zod';
import { fold } from '#domain/core/fold.ts';
import type { CalendarDate } from '#domain/core/id.ts';
import type { offerInput } from '#domain/resources/schema.ts';
import { refuseField } from '../core/refuse-field.ts';
import { inBaseUnits, type LoadedItem } from './items.ts';

type OfferFields = Omit<z.output<typeof offerInput>, 'missionId' | 'itemId' | 'kind' | 'twoPersons'>;

/** What people may say and correct of an offer, as its table keeps it; refused where the days make no sense. */
export function offerColumns(fields: OfferFields, item: LoadedItem, today: CalendarDate) {
  if (fields.availableUntil < today) throw refuseField('availableUntil', 'resources.expired_already');
  if (item.perishable && !fields.useBy) throw refuseField('useBy', 'resources.use_by_missing');
  if (fields.useBy && fields.useBy < today) throw refuseField('useBy', 'resources.expired_already');
  return {
    title: fields.title ?? null,
    search_key: fold(fields.title ?? ''),
    quantity: inBaseUnits(item, fields.quantity, fields.unit),
    available_from: fields.availableFrom,
    available_until: fields.availableUntil,
    use_by: fields.useBy ?? null,
    place_name: fields.place?.name ?? null,
    latitude: fields.place?.latitude ?? null,
    longitude: fields.place?.longitude ?? null,
    lift_included: fields.liftIncluded ? 1 : 0,
    readiness: fields.readiness,
    earmark: fields.earmark ?? null,
    note: fields.note ?? null,
  } as const;
}
