import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';

interface MenuProps {
  /** What the closed menu shows. */
  label: ReactNode;
  /** Its name, where the label shows no words. */
  name?: string | undefined;
  children: ReactNode;
  /** Which side it keeps to. */
  align?: 'start' | 'end';
  /** Opens upwards: for a bar at the foot of the page. */
  up?: boolean;
  /** How the closed menu looks; a quiet button unless told. */
  summaryClass?: string;
}

/** Things one click away. Opens without script; with it, closes on Escape, on a click elsewhere and after a choice. */
export function Menu({ label, name, children, align = 'end', up = false, summaryClass }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const details = ref.current;
    if (!details) return;
    const close = (returnFocus: boolean) => {
      if (!details.open) return;
      details.open = false;
      if (returnFocus) details.querySelector('summary')?.focus();
    };
    const onClick = ({ target }: MouseEvent) => {
      const inside = target instanceof Node && details.contains(target);
      const chosen = target instanceof Element && target.closest('a, form button') !== null;
      if (!inside || chosen) close(false);
    };
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close(true);
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <details ref={ref} className="relative">
      <summary
        aria-label={name}
        className={classNames(
          'list-none [&::-webkit-details-marker]:hidden',
          summaryClass ?? 'button button-quiet',
        )}
      >
        {label}
      </summary>
      <div
        className={classNames(
          'absolute z-30 grid max-h-[calc(100dvh-8rem)] w-max max-w-[min(22rem,calc(100vw-2rem))] min-w-52 gap-px overflow-y-auto rounded-md border border-line-strong bg-raised p-1.5 text-text',
          align === 'end' ? 'end-0' : 'start-0',
          up ? 'bottom-full mb-1.5' : 'top-full mt-1.5',
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** How a link or button in a menu looks. */
export const menuItemClass =
  'flex w-full items-center gap-2 rounded-sm px-2.5 py-1.5 text-start text-text no-underline hover:bg-fill hover:text-text coarse:min-h-11 aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent aria-pressed:font-semibold';

/** A heading over some of a menu's items. */
export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-px border-line py-1 not-first:border-t">
      <div className="px-2.5 py-1 text-tiny font-semibold text-muted">{label}</div>
      {children}
    </div>
  );
}
