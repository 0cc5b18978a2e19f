import type { HeldView } from '#server/moderation/view.ts';
import { MessageText } from '../channels/message-text.tsx';

/** Drawn as a message is, which it is not yet. */
export function HeldText({ message }: { message: HeldView }) {
  const { html, language, attachments } = message;
  return <MessageText message={{ state: 'posted', html, language, attachments, removed: null }} />;
}
