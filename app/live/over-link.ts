import type { FormEvent } from 'react';
import { newRequestId } from './request-id.ts';
import { link } from './socket.ts';

/** Where the link is live a small form goes over it, and the page stays as it is; otherwise it is sent as a form. */
export function overLink(event: FormEvent, command: string, input: unknown): void {
  if (link().state() !== 'live') return;
  event.preventDefault();
  // What is refused or lost shows itself: nothing changes, and the act can be done again.
  link()
    .command(command, input, newRequestId())
    .catch(() => {});
}
