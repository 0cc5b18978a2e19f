/** Degrees of latitude and longitude of one coarse cell: about 28 km at the equator. */
export const COARSE_DEGREES = 0.25;

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** The middle of the cell a point lies in: always the same for the same point, so asking again reveals nothing. */
export function coarsen({ latitude, longitude }: Position): Position {
  return { latitude: middle(latitude), longitude: middle(longitude) };
}

function middle(degrees: number): number {
  const cell = Math.floor(degrees / COARSE_DEGREES) * COARSE_DEGREES + COARSE_DEGREES / 2;
  return Math.round(cell * 1_000) / 1_000;
}
