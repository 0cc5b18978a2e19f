import { countryCodes, countryName } from '#domain/missions/countries.ts';

export interface MissionChoices {
  readonly zones: readonly string[];
  readonly countries: readonly { readonly value: string; readonly name: string }[];
}

/** What the forms of a mission offer. Made on the server: browsers know other names and zones than it does. */
export function missionChoices(language: string): MissionChoices {
  return {
    zones: Intl.supportedValuesOf('timeZone'),
    countries: countryCodes
      .map((value) => ({ value, name: countryName(value, language) }))
      .sort((one, other) => one.name.localeCompare(other.name, language)),
  };
}
