import type { Language } from '#domain/core/languages.ts';

export type FoundKind = 'mission' | 'initiative' | 'organisation' | 'need' | 'offer' | 'task' | 'channel';

/** Something that was found, and the page it is on. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly to: string;
  /** As its makers wrote it; null where the item names it. */
  readonly title: string | null;
  readonly language: string | null;
  /** What is needed or offered. */
  readonly item: Readonly<Record<Language, string>> | null;
  /** The mission's acronym. */
  readonly within: string | null;
}
