import type { Instant } from '#domain/core/id.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One act as the trail tells it: who, for whom, what, when. */
export interface TrailRow {
  readonly id: string;
  readonly at: Instant;
  readonly type: string;
  readonly command: string;
  readonly via: 'session' | 'token' | 'system';
  readonly person: Named | null;
  readonly organisation: Named | null;
  /** Its acronym. */
  readonly mission: Named | null;
  /** `initiative:ID` and the like. */
  readonly subject: string;
}

/** What the trail can be narrowed to, and what it is narrowed to. */
export interface TrailChoices {
  readonly missions: readonly Named[];
  readonly person: Named | null;
  readonly organisation: Named | null;
}
