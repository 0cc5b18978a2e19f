import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SlashName } from '#domain/channels/slash-commands.ts';

interface SlashWords {
  /** One line: what it does. */
  readonly does: MessageDescriptor;
  /** What may stand after its name; null where nothing does. */
  readonly example: MessageDescriptor | null;
}

/** What each slash command does, and how it is written. */
export const slashWords: Readonly<Record<SlashName, SlashWords>> = {
  need: {
    does: msg`Opens the form of a need, filled in from the rest of the line`,
    example: msg`500 blankets for Tindale`,
  },
  offer: {
    does: msg`Opens the form of an offer, filled in from the rest of the line`,
    example: msg`40 tents until 30 June`,
  },
  poll: {
    does: msg`Opens the form of a poll, filled in from the rest of the line`,
    example: msg`When does the convoy leave? | Tuesday | Wednesday`,
  },
  remind: {
    does: msg`Opens the form of a reminder that only you see, filled in from the rest of the line`,
    example: msg`tomorrow 9:00 call the depot`,
  },
  task: {
    does: msg`Opens the form of a task, filled in from the rest of the line`,
    example: msg`Call the depot about the tents`,
  },
  allocate: {
    does: msg`Opens the form in which an offer is promised to a need, filled in`,
    example: msg`50 #need #offer`,
  },
  mute: {
    does: msg`Opens the form in which somebody is muted, filled in`,
    example: msg`@name 24 Off topic again`,
  },
  tlp: {
    does: msg`Posts the rest of the line under this label`,
    example: msg`AMBER The convoy waits for an escort.`,
  },
  ack: {
    does: msg`Asks everybody in the channel to acknowledge the rest of the line`,
    example: msg`The bridge is closed until Friday.`,
  },
  help: { does: msg`Shows what can be written after a slash`, example: null },
};
