import { classNames } from './class-names.ts';
import { useReading } from './reading.tsx';
import { sayClock, sayDate, sayDaysAway, sayInstant } from './when.ts';

interface TimeProps {
  /** An instant (ISO 8601, UTC) or a calendar date (`2026-11-24`). */
  at: string;
  /** `clock` shows the time of day only, `full` everything, `away` the days from today (calendar dates). */
  as?: 'short' | 'clock' | 'full' | 'away';
  /** Lets the keyboard reach it, so that the full time can be read there. */
  focusable?: boolean;
  className?: string;
}

/** A time in the reader's language and zone; the full one, with its zone, on hover and focus. */
export function Time({ at, as = 'short', focusable = false, className }: TimeProps) {
  const reading = useReading();
  const isDate = at.length === 10;
  const said = isDate ? sayDate(at, reading) : sayInstant(at, reading);
  const text = {
    short: () => said.text,
    full: () => said.full,
    clock: () => (isDate ? said.text : sayClock(at, reading)),
    away: () => (isDate ? sayDaysAway(at, reading) : said.text),
  }[as]();

  return (
    <time
      dateTime={at}
      title={said.full}
      className={classNames('whitespace-nowrap tabular-nums', className)}
      tabIndex={focusable ? 0 : undefined}
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
