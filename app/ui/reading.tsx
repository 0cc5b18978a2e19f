import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** How the reader reads: language, time zone, and the moment the page was made. */
export interface Reading {
  readonly locale: string;
  readonly timeZone: string;
  /** ISO 8601, UTC. Server and browser begin from the same one, so that both draw the same words. */
  readonly now: string;
}

const ReadingContext = createContext<Reading>({
  locale: 'en',
  timeZone: 'UTC',
  now: '1970-01-01T00:00:00.000Z',
});

const MINUTE_MS = 60_000;

/** Gives the pieces below what they need to write times and numbers; in the browser its clock goes on. */
export function ReadingProvider({ locale, timeZone, now, children }: Reading & { children: ReactNode }) {
  const [elapsedMs, setElapsedMs] = useState(0);

  useEffect(() => {
    setElapsedMs(0);
    const begun = Date.now();
    const timer = setInterval(() => setElapsedMs(Date.now() - begun), MINUTE_MS);
    return () => clearInterval(timer);
  }, [now]);

  const reading = useMemo<Reading>(
    () => ({
      locale,
      timeZone,
      now: elapsedMs === 0 ? now : new Date(Date.parse(now) + elapsedMs).toISOString(),
    }),
    [locale, timeZone, now, elapsedMs],
  );
  return <ReadingContext.Provider value={reading}>{children}</ReadingContext.Provider>;
}

export function useReading(): Reading {
  return useContext(ReadingContext);
}
