import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Count } from './pill.tsx';

export interface Tab {
  to: string;
  label: ReactNode;
  count?: number | undefined;
  /** Matches only its own address, not those below it. */
  end?: boolean;
  /** Where tabs differ in their query only, which of them is shown. */
  current?: boolean;
}

/** Views of one thing as links, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-4 border-b border-line">
      <ul className="-mb-px flex gap-5 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.to} className="flex-none">
            <TabLink {...tab} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TabLink({ to, label, count, end = true, current }: Tab) {
  const look = (active: boolean) =>
    classNames(
      'flex items-center gap-1.5 border-b-2 py-2 font-medium no-underline coarse:min-h-11',
      active
        ? 'border-accent text-accent'
        : 'border-transparent text-muted hover:border-line-strong hover:text-text',
    );
  const inner = (
    <>
      {label}
      {count ? <Count value={count} /> : null}
    </>
  );
  if (current === undefined) {
    return (
      <NavLink to={to} end={end} className={({ isActive }) => look(isActive)}>
        {inner}
      </NavLink>
    );
  }
  return (
    <NavLink to={to} className={look(current)} aria-current={current ? 'page' : undefined}>
      {inner}
    </NavLink>
  );
}
