export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_KM = 6_371;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in whole kilometres. */
export function kilometresBetween(one: Point, other: Point): number {
  const dLat = rad(other.latitude - one.latitude);
  const dLon = rad(other.longitude - one.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(rad(one.latitude)) * Math.cos(rad(other.latitude)) * Math.sin(dLon / 2) ** 2;
  return Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h))));
}

/** What a convoy covers in a day on bad roads, and what is assumed where no place is known. */
const KM_A_DAY = 200;
const DAYS_WHEN_UNKNOWN = 2;

/** Days on the way: none within a place, else one for every 200 km begun. */
export function transitDays(kilometres: number | null): number {
  return kilometres === null ? DAYS_WHEN_UNKNOWN : Math.ceil(Math.max(0, kilometres - 20) / KM_A_DAY);
}
