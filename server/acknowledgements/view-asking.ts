import type { Answer } from '#domain/acknowledgements/kinds.ts';
import type { AskingState } from '#domain/acknowledgements/lifecycle.ts';

/** What stands under a message that asks for an answer: how many were asked, and how many have answered. */
export interface AskingView {
  readonly id: string;
  readonly state: AskingState;
  readonly answers: readonly Answer[];
  readonly askedBy: string;
  readonly dueAt: string | null;
  readonly people: number;
  readonly answered: number;
  readonly organisations: number;
  /** Those of which somebody has answered. */
  readonly organisationsAnswered: number;
  /** The reader's own part; null where they were not asked, left out where it is drawn for everybody alike. */
  readonly mine?: { readonly answer: Answer | null } | null | undefined;
}
