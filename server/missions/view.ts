import type { MissionState } from '#domain/missions/lifecycle.ts';
import type { Theme } from '#domain/missions/themes.ts';

export interface MissionItem {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
  readonly name: string;
  readonly area: string;
  readonly state: MissionState;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly mandateExpiresOn: string | null;
  readonly partners: number;
  readonly initiatives: number;
}

export interface TaskView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly theme: Theme | null;
  readonly droppedOn: string | null;
  readonly initiatives: number;
}

export interface MissionView extends MissionItem {
  readonly countries: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
  readonly summary: string | null;
  readonly version: number;
  readonly resolutions: readonly {
    readonly reference: string;
    readonly adoptedOn: string;
    readonly kind: string;
  }[];
  readonly tasks: readonly TaskView[];
  readonly coverage: readonly {
    readonly theme: Theme;
    readonly initiatives: number;
    readonly organisations: number;
  }[];
  readonly contributions: readonly YearOfContributions[];
  /** The mission's stream up to here is in the page; 0 for who does not hear it. */
  readonly seq: number;
  /** The asker may enter: partners, needs, channels. */
  readonly entered: boolean;
  readonly latest: readonly {
    readonly id: string;
    readonly type: string;
    readonly at: string;
    readonly by: string | null;
    readonly href: string | null;
    readonly title: string | null;
  }[];
}

/** Uniformed personnel of one year, from all countries. */
export interface YearOfContributions {
  readonly year: number;
  readonly women: number;
  readonly men: number;
  readonly countries: number;
}

export interface ContributionRow {
  readonly country: string;
  readonly year: number;
  readonly women: number;
  readonly men: number;
}

export interface RailMissionView {
  readonly id: string;
  readonly slug: string;
  readonly acronym: string;
}
