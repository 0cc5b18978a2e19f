import { Trans } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { ArrowDown } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { isAtEnd } from './use-reading-mark.ts';

interface NewestProps {
  scroller: RefObject<HTMLElement>;
  waiting: number;
  /** Where the newest is read, while the page does not go on to it. */
  to: string | null;
}

const look = 'button button-small button-secondary absolute end-4 bottom-2 z-10';

/** Leads back down to the newest message, while the reader is further up. */
export function NewestButton({ scroller, waiting, to }: NewestProps) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const stream = scroller.current;
    if (!stream) return;
    const onScroll = () => setAway(!isAtEnd(stream));
    stream.addEventListener('scroll', onScroll, { passive: true });
    return () => stream.removeEventListener('scroll', onScroll);
  }, [scroller]);
  if (!away && to === null) return null;
  const words = (
    <>
      <ArrowDown aria-hidden="true" className="size-4" />
      {waiting > 0 ? <Trans>New messages</Trans> : <Trans>To the newest</Trans>}
    </>
  );
  return (
    <div className="relative">
      {to === null ? (
        <button type="button" onClick={() => scroller.current?.scrollTo({ top: 0 })} className={look}>
          {words}
        </button>
      ) : (
        <Link to={to} preventScrollReset className={look}>
          {words}
        </Link>
      )}
    </div>
  );
}
