import { Trans } from '@lingui/react/macro';
import { ArrowDown } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { isAtEnd } from './use-reading-mark.ts';

/** Leads back down to the newest message, while the reader is further up. */
export function NewestButton({ scroller, waiting }: { scroller: RefObject<HTMLElement>; waiting: number }) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const stream = scroller.current;
    if (!stream) return;
    const look = () => setAway(!isAtEnd(stream));
    stream.addEventListener('scroll', look, { passive: true });
    return () => stream.removeEventListener('scroll', look);
  }, [scroller]);
  if (!away) return null;
  return (
    <div className="relative">
      <button
        type="button"
        onClick={() => scroller.current?.scrollTo({ top: 0 })}
        className="button button-small button-secondary absolute end-4 bottom-2 z-10"
      >
        <ArrowDown aria-hidden="true" className="size-4" />
        {waiting > 0 ? <Trans>New messages</Trans> : <Trans>To the newest</Trans>}
      </button>
    </div>
  );
}
