import type { MessageOnItsOwn, MessageView } from './view.ts';

/** An own message as its author typed it, to be changed. */
export interface MessageToEdit extends MessageOnItsOwn {
  readonly body: string;
}

/** What a message says, and what it said before: for moderators of its channel. */
export interface MessageHistory {
  readonly message: MessageView;
  readonly channel: MessageOnItsOwn['channel'];
  /** The latest first; each as long as it was read, the present one without an end. */
  readonly versions: readonly {
    readonly version: number;
    readonly html: string;
    readonly from: string;
    readonly until: string | null;
  }[];
}

/** Who reacted to a message, all of them, and with what one may at a click. */
export interface MessageReactions extends MessageOnItsOwn {
  readonly offered: readonly { readonly name: string; readonly emoji: string }[];
  readonly who: readonly {
    readonly name: string;
    readonly emoji: string;
    readonly people: readonly {
      readonly personId: string;
      readonly name: string;
      readonly organisation: string;
    }[];
  }[];
}
