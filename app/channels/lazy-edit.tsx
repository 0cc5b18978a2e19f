import { Suspense } from 'react';
import type { MessageView } from '#server/channels/view.ts';
import { later } from '../shell/later.ts';
import { MessageText } from './message-text.tsx';

const EditForm = later('channels/edit-here', async () => (await import('./edit-here.tsx')).EditHere);

/** The text stays until what changes it is there. */
export function EditHere({ message }: { message: MessageView }) {
  return (
    <Suspense fallback={<MessageText message={message} />}>
      <EditForm message={message} />
    </Suspense>
  );
}
