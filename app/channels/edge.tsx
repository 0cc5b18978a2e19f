import { Link } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';

interface EdgeProps {
  to: string;
  onReach: () => void;
  reading: boolean;
  children: ReactNode;
}

/** Leads to messages beyond the page; with script they come by themselves when it comes into sight. */
export function Edge({ to, onReach, reading, children }: EdgeProps) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(onReach);
  latest.current = onReach;

  useEffect(() => {
    const mark = ref.current;
    if (!mark) return;
    const watcher = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && latest.current(),
      {
        root: mark.closest('.stream'),
        rootMargin: '200px',
      },
    );
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [to]);

  return (
    <div ref={ref} className="flex justify-center pb-2">
      <Link
        to={to}
        aria-busy={reading}
        onClick={(event) => {
          event.preventDefault();
          onReach();
        }}
        className="button button-small button-secondary"
      >
        {children}
      </Link>
    </div>
  );
}
