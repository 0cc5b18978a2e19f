import { useLingui } from '@lingui/react/macro';
import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Count } from '../ui/pill.tsx';

export interface SectionLink {
  to: string;
  label: ReactNode;
  end?: boolean | undefined;
  count?: number | undefined;
  /** How often the reader is called there by name. */
  called?: number | undefined;
  /** The count is this reader's to act on. */
  mine?: boolean | undefined;
}

/** Places to go, one under the other; what has something new stands bold. */
export function SectionNav({
  label,
  heading,
  links,
}: {
  label: string;
  heading?: ReactNode;
  links: readonly SectionLink[];
}) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={label} className="grid gap-px">
      {heading ? <div className="mt-4 mb-1 px-2 text-small font-semibold text-muted">{heading}</div> : null}
      {links.map((link) => (
        <SectionNavLink key={link.to} {...link} />
      ))}
    </nav>
  );
}

function SectionNavLink({ to, label, end = false, count = 0, called = 0, mine = false }: SectionLink) {
  const { t } = useLingui();
  const look = ({ isActive }: { isActive: boolean }) =>
    classNames(
      'flex min-h-8 items-center justify-between gap-2 rounded-md px-2 py-1 no-underline',
      isActive
        ? 'bg-accent-soft font-semibold text-accent hover:text-accent'
        : 'text-text hover:bg-fill hover:text-text',
      count > 0 && 'font-semibold',
    );
  return (
    <NavLink to={to} end={end} className={look}>
      <span className="min-w-0">{label}</span>
      <span className="flex flex-none gap-1">
        <Count value={called} mine sign="@" label={t`times you are mentioned`} />
        <Count value={count} mine={mine} />
      </span>
    </NavLink>
  );
}
