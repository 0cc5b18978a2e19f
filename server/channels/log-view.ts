import type { TalkRule } from '#domain/moderation/rules.ts';

/** One line of what moderators did. */
export interface ModerationEntry {
  readonly at: string;
  readonly type: string;
  readonly by: string | null;
  readonly person: string | null;
  /** For whom they spoke, where they are not named. */
  readonly organisation: string | null;
  readonly scope: string | null;
  readonly reason: string | null;
  readonly until: string | null;
  /** The rule a decision cites, and how it went. */
  readonly rule: TalkRule | null;
  readonly outcome: string | null;
  /** How many an erasure or an export was of. */
  readonly messages: number | null;
}
