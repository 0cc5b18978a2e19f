import type { Selectable } from 'kysely';
import type { MessageTable } from '#db/schema/channels.ts';

/** A message as it is stored. */
export type MessageRow = Selectable<MessageTable>;
