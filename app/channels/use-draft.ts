import { type RefObject, useEffect, useRef } from 'react';
import { useActor } from '../shell/root-data.ts';

const AFTER_MS = 400;
const drafts = () => import('../live/drafts.ts');
/** In a browser that keeps nothing a draft lives as long as its page. */
const unavailable = () => {};

function keepBody(personId: string, place: string, body: string): void {
  void drafts()
    .then(({ keepDraft }) => keepDraft(personId, place, body))
    .catch(unavailable);
}

/**
 * Keeps what is typed in a box and not sent, for this place, and puts it back when the place is opened again.
 * Answers with what says that the box was changed by other means than typing, or that this is to be kept instead.
 */
export function useDraft(
  place: string,
  box: RefObject<HTMLTextAreaElement>,
  fill: (box: HTMLTextAreaElement, text: string) => void,
): (body?: string) => void {
  const personId = useActor()?.personId;
  const keep = useRef((_body?: string) => {});
  const fillIn = useRef(fill);
  useEffect(() => {
    const element = box.current;
    if (!element || !personId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const here = new AbortController();
    const { signal } = here;
    void drafts()
      .then(({ draftOf }) => draftOf(personId, place))
      .then((body) => {
        if (!signal.aborted && body !== '' && element.value === '') fillIn.current(element, body);
      })
      .catch(unavailable);
    const keepNow = (body = element.value) => {
      clearTimeout(timer);
      timer = undefined;
      keepBody(personId, place, body);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keepNow, AFTER_MS);
    };
    keep.current = keepNow;
    element.addEventListener('input', later, { signal });
    addEventListener('pagehide', () => keepNow(), { signal });
    return () => {
      here.abort();
      if (timer !== undefined) keepNow();
    };
  }, [personId, place, box]);
  return (body) => keep.current(body);
}
