import { createContext, Suspense, useContext } from 'react';
import type { Visitor } from '#domain/core/actor.ts';
import type { MessageView } from '#server/channels/view.ts';
import { later } from '../shell/later.ts';
import { MessageText } from './message-text.tsx';

const EditForm = later('channels/edit-here', async () => (await import('./edit-here.tsx')).EditHere);

/** The own message that is being changed where it stands, and what begins or ends that. */
type Editing = readonly [messageId: string | null, edit: (messageId: string | null) => void];

const EditingContext = createContext<Editing>([null, () => {}]);
export const EditingProvider = EditingContext.Provider;
export const useEditing = () => useContext(EditingContext);

/** The text stays until what changes it is there. */
export function EditHere({ message }: { message: MessageView }) {
  return (
    <Suspense fallback={<MessageText message={message} />}>
      <EditForm message={message} />
    </Suspense>
  );
}

/** What somebody said last of what can be read here. */
export const lastOf = (messages: readonly MessageView[], who: Visitor): string | null =>
  messages.findLast(({ author, html }) => html !== null && author.personId === who?.personId)?.id ?? null;
