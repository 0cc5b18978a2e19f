import { createContext, useContext } from 'react';
import type { Visitor } from '#domain/core/actor.ts';
import type { MessageView } from '#server/channels/view.ts';

/** The own message that is being changed where it stands, and what begins or ends that. */
type Editing = readonly [messageId: string | null, edit: (messageId: string | null) => void];

const EditingContext = createContext<Editing>([null, () => {}]);
export const EditingProvider = EditingContext.Provider;
export const useEditing = () => useContext(EditingContext);

/** What somebody said last of what can be read here. */
export const lastOf = (messages: readonly MessageView[], who: Visitor): string | null =>
  messages.findLast(({ author, html }) => html !== null && author.personId === who?.personId)?.id ?? null;
