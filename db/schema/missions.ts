import type { CalendarDate, Instant, MandatedTaskId, MissionId, OrganisationId } from '#domain/core/id.ts';
import type { MissionState } from '#domain/missions/lifecycle.ts';
import type { Theme } from '#domain/missions/themes.ts';
import type { Json } from './core.ts';

export interface MissionTable {
  id: MissionId;
  /** The acronym in lower case: what addresses use. */
  slug: string;
  acronym: string;
  name: string;
  area: string;
  /** ISO 3166-1 alpha-3. */
  countries: Json<readonly string[]>;
  latitude: number;
  longitude: number;
  time_zone: string;
  summary: string | null;
  state: MissionState;
  started_on: CalendarDate;
  ended_on: CalendarDate | null;
  mandate_expires_on: CalendarDate | null;
  created_at: Instant;
  version: number;
}

export interface MissionResolutionTable {
  id: string;
  mission_id: MissionId;
  /** As cited: `S/RES/2149 (2014)`. */
  reference: string;
  adopted_on: CalendarDate;
  kind: 'established' | 'renewed';
}

export interface MandateTaskTable {
  id: MandatedTaskId;
  mission_id: MissionId;
  code: string;
  title: string;
  theme: Theme | null;
  position: number;
  /** The day on which a renewal left it out. */
  dropped_on: CalendarDate | null;
}

export interface MissionParticipantTable {
  mission_id: MissionId;
  organisation_id: OrganisationId;
  since: Instant;
}

/** Uniformed personnel of one country in one mission and year, by sex. */
export interface ContributionTable {
  mission_id: MissionId;
  /** The name as the source spells it, and its folded key. */
  country_name: string;
  country_key: string;
  year: number;
  sex: 'f' | 'm';
  personnel: number;
  import_id: string;
}

export interface MissionsTables {
  mission: MissionTable;
  mission_resolution: MissionResolutionTable;
  mandate_task: MandateTaskTable;
  mission_participant: MissionParticipantTable;
  contribution: ContributionTable;
}
