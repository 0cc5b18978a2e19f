import type { ChannelKind, Tlp } from '#domain/channels/kinds.ts';

/** What a device may keep of its reader’s starred channels, to be read without a link. */
export interface KeptChannels {
  readonly personId: string;
  /** IANA name: by whose clocks it is read. */
  readonly timeZone: string;
  readonly keptAt: string;
  readonly channels: readonly {
    readonly id: string;
    readonly kind: ChannelKind;
    readonly name: string;
    /** The oldest first. */
    readonly messages: readonly {
      readonly id: string;
      readonly at: string;
      readonly author: string;
      readonly organisation: string;
      readonly tlp: Tlp;
      readonly language: string | null;
      readonly html: string;
      /** How many files it has: they are not kept. */
      readonly attachments: number;
    }[];
  }[];
}
