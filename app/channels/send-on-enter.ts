import type { KeyboardEvent } from 'react';

/** Enter sends where there is a keyboard; on a touch screen it begins a line. */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  const composing = event.nativeEvent.isComposing;
  if (event.key !== 'Enter' || event.shiftKey || composing || matchMedia('(pointer: coarse)').matches) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
