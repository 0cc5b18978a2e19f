import type { AuthorFacts } from '#domain/channels/author.ts';
import type { ChannelKind, Tlp } from '#domain/channels/kinds.ts';
import type { HoldReason } from '#domain/moderation/kinds.ts';
import type { ReportState } from '#domain/moderation/lifecycle.ts';
import type { ReportFacts } from '#domain/moderation/report-policy.ts';
import type { TalkRule } from '#domain/moderation/rules.ts';
import type { AttachmentView } from '../attachments/view.ts';

/** A message that waits for a moderator, or was declined, as its author and moderators see it. */
export interface HeldView {
  readonly id: string;
  readonly channelId: string;
  /** By which the sender's own tab knows its message again. */
  readonly requestId: string;
  readonly at: string;
  /** The thread it would be said in. */
  readonly threadId: string | null;
  readonly author: AuthorFacts;
  readonly html: string;
  readonly language: string | null;
  readonly tlp: Tlp;
  readonly attachments: AttachmentView[];
  readonly state: 'held' | 'declined';
  readonly why: HoldReason;
  /** For moderators: the word it was held for. */
  readonly word: string | null;
  /** Why it was declined. */
  readonly reason: string | null;
}

/** What waits for somebody as a moderator. */
export interface ModerationDesk {
  readonly held: readonly (HeldView & {
    readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
  })[];
  /** The most urgent first. */
  readonly reports: readonly ReportItem[];
  /** Missions whose watch-words the asker keeps: those they coordinate. */
  readonly missions: readonly {
    readonly id: string;
    readonly acronym: string;
    readonly watchWords: readonly string[];
  }[];
}

export interface Moderator {
  readonly personId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly organisation: string;
}

/** How order is kept in a channel, for those who keep it. */
export interface OrderView {
  readonly holdFirst: boolean;
  readonly approveFirst: boolean;
  readonly slowSeconds: number;
  readonly watchWords: readonly string[];
  readonly lockedReason: string | null;
  readonly moderators: readonly Moderator[];
  /** Who could moderate it too; for coordinators of the mission alone. */
  readonly seated: readonly Moderator[];
}

/** A report as a list shows it. */
export interface ReportItem {
  readonly id: string;
  readonly rule: TalkRule;
  readonly state: ReportState;
  readonly at: string;
  readonly due: string;
  /** Who took it on. */
  readonly assignedTo: { readonly personId: string; readonly name: string } | null;
  readonly author: { readonly name: string; readonly organisation: string };
}

/** A report with all that those see who are entitled to see it. */
export interface ReportView extends ReportItem {
  /** What the asker is to it: who decides also sees who reported; the two it is about see the decision. */
  readonly as: 'decider' | 'author' | 'reporter';
  readonly facts: ReportFacts;
  readonly said: {
    readonly at: string;
    readonly html: string;
    readonly language: string | null;
    readonly tlp: Tlp;
    readonly attachments: AttachmentView[];
    /** Where it was said, for who reads there. */
    readonly place: {
      readonly id: string;
      readonly channelId: string;
      readonly seq: number;
      readonly threadId: string | null;
    } | null;
  };
  /** Whether the message itself is hidden now; null where it is removed or erased. */
  readonly hidden: boolean | null;
  readonly reporter: {
    readonly name: string;
    readonly organisation: string;
    readonly note: string | null;
  } | null;
  readonly decision: {
    readonly outcome: 'upheld' | 'dismissed';
    readonly rule: TalkRule;
    readonly reason: string;
    readonly at: string;
    /** For those who decide. */
    readonly by: string | null;
    readonly mutedUntil: string | null;
  } | null;
  readonly appeal: { readonly text: string; readonly at: string } | null;
  readonly settled: {
    readonly outcome: 'confirmed' | 'overturned';
    readonly reason: string;
    readonly at: string;
    readonly by: string | null;
  } | null;
  /** Those who could take it, for those who decide. */
  readonly deciders: readonly { readonly personId: string; readonly name: string }[];
}

/** How long talk is kept in a channel. */
export interface KeepingView {
  /** 0 keeps everything. */
  readonly days: number;
  /** Legal holds, the latest first. */
  readonly holds: readonly {
    readonly id: string;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
    readonly liftedAt: string | null;
  }[];
  /** What was erased, the latest first. */
  readonly runs: readonly {
    readonly at: string;
    readonly messages: number;
    /** Removed before, of which the text was left. */
    readonly removed: number;
    readonly files: number;
    /** Would have been erased but for a legal hold. */
    readonly kept: number;
  }[];
}

/** What moderation came to in some days. */
export interface ModerationFigures {
  readonly days: number;
  readonly reports: number;
  readonly byRule: readonly { readonly rule: TalkRule; readonly reports: number }[];
  readonly upheld: number;
  readonly dismissed: number;
  /** Past their due time, and not decided. */
  readonly overdue: number;
  readonly appealed: number;
  readonly overturned: number;
  /** From the report to its decision, in the middle case; null where none was decided. */
  readonly hoursToDecision: number | null;
  readonly released: number;
  readonly declined: number;
  readonly mutes: number;
}
