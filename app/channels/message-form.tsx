import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePageKey } from '../ui/form/page-key.tsx';

interface MessageFormProps {
  command: 'message.unpin' | 'message.forget-saved';
  message: { readonly id: string };
  children: ReactNode;
}

/** One press that concerns a message of a list, sent to the page of that list. */
export function MessageForm({ command, message, children }: MessageFormProps) {
  const pageKey = usePageKey();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="_command" value={command} />
      <input type="hidden" name="_request" value={`${pageKey}.${command}.${message.id}`} />
      <input type="hidden" name="messageId" value={message.id} />
      <button className="button button-small button-quiet">{children}</button>
    </Form>
  );
}
