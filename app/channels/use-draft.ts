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
 * Answers with what says that the box was changed by other means than typing.
 */
export function useDraft(
  place: string,
  box: RefObject<HTMLTextAreaElement>,
  fill: (box: HTMLTextAreaElement, text: string) => void,
): () => void {
  const personId = useActor()?.personId;
  const keep = useRef(() => {});
  const fillIn = useRef(fill);
  useEffect(() => {
    const element = box.current;
    if (!element || !personId) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    void drafts()
      .then(({ draftOf }) => draftOf(personId, place))
      .then((body) => {
        if (!left && body !== '' && element.value === '') fillIn.current(element, body);
      })
      .catch(unavailable);
    const save = () => {
      clearTimeout(timer);
      keepBody(personId, place, element.value);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(save, AFTER_MS);
    };
    keep.current = save;
    element.addEventListener('input', later);
    addEventListener('pagehide', save);
    return () => {
      left = true;
      if (timer !== undefined) save();
      element.removeEventListener('input', later);
      removeEventListener('pagehide', save);
    };
  }, [personId, place, box]);
  return () => keep.current();
}
