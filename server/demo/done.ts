/** What the demonstration's partners do in its month, beside talking. `day` counts back from today. */
export interface Done {
  readonly day: number;
  /** Hour and minute, UTC. */
  readonly at: string;
  /** A person of the cast, or the portal itself. */
  readonly by: string;
  readonly command: string;
  /** The name under which later acts speak of what this one made. */
  readonly makes?: string;
  /** The command's input; texts that begin with `@` stand for ids and dates. */
  readonly with: object;
}

export type When = readonly [day: number, at: string];

export const done = ([day, at]: When, by: string, command: string, input: object, makes?: string): Done => ({
  day,
  at,
  by,
  command,
  with: input,
  ...(makes && { makes }),
});

export const inCar = { missionId: '@mission/MINUSCA' };
export const bria = { name: 'Bria', latitude: 6.54, longitude: 21.98 };
export const bangui = { name: 'Bangui', latitude: 4.36, longitude: 18.56 };

/** Input of a reservation. */
export const give = (offerId: string, needId: string, quantity: number, hours = 24) => ({
  offerId,
  needId,
  quantity,
  hours,
});
