import type { Answer } from '#domain/acknowledgements/kinds.ts';
import type { AskingFacts } from '#domain/acknowledgements/policy.ts';
import type { ChannelKind } from '#domain/channels/kinds.ts';
import type { ChannelFacts } from '#domain/channels/policy.ts';
import type { MessageView } from '../channels/view.ts';

/** One of those who were asked. */
export interface Asked {
  readonly personId: string;
  readonly name: string;
  readonly answer: Answer | null;
  readonly answeredAt: string | null;
  readonly remindedAt: string | null;
  /** Is in the channel no longer, and is owed no answer of. */
  readonly left: boolean;
}

/** Those who were asked, by organisation: first the ones of which nobody has answered. */
export interface AskedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly answered: number;
  readonly people: readonly Asked[];
}

/** A message and what is asked on its behalf. */
export interface AskingPage {
  readonly message: MessageView;
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
  readonly channelFacts: ChannelFacts;
  readonly facts: AskingFacts;
  /** Null for whoever sees only how many. */
  readonly organisations: readonly AskedOrganisation[] | null;
  readonly seq: number;
}

/** What waits for an answer of the reader's. */
export interface AskedOfMe {
  readonly askingId: string;
  readonly messageId: string;
  /** Its first words, as they were typed. */
  readonly text: string;
  readonly language: string | null;
  readonly author: string;
  readonly organisation: string;
  readonly askedAt: string;
  readonly dueAt: string | null;
  readonly remindedAt: string | null;
  readonly channel: { readonly id: string; readonly kind: ChannelKind; readonly name: string };
}
