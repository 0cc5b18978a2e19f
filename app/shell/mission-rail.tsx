import { Trans, useLingui } from '@lingui/react/macro';
import { NavLink } from '@remix-run/react';
import { LayoutGrid, MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Mark } from './brand.tsx';
import type { RailMission } from './root-data.ts';
import { useUnread } from './unread.tsx';

/** The reader's missions, always at hand. */
export function MissionRail({ missions }: { missions: readonly RailMission[] }) {
  const { t } = useLingui();
  const unread = useUnread();
  return (
    <nav aria-label={t`Missions`} className="rail flex-col items-center gap-2 overflow-y-auto px-2 py-3">
      <RailLink to="/home" label={t`Home: what waits for you`}>
        <Mark className="size-6" />
      </RailLink>
      <span aria-hidden="true" className="my-1 h-px w-8 flex-none bg-on-rail-muted/40" />
      {missions.map(({ id, slug, acronym }) => (
        <RailLink key={id} to={`/missions/${slug}`} unread={unread[id] ?? 0}>
          <bdi dir="ltr" className={acronym.length > 8 ? 'max-w-full truncate' : undefined}>
            {acronym}
          </bdi>
        </RailLink>
      ))}
      <RailLink to="/channels" end unread={unread.none ?? 0} label={t`Your channels and direct messages`}>
        <MessagesSquare aria-hidden="true" className="size-5" />
      </RailLink>
      <RailLink to="/missions" end label={t`All missions`}>
        <LayoutGrid aria-hidden="true" className="size-5" />
      </RailLink>
    </nav>
  );
}

interface RailLinkProps {
  to: string;
  label?: string;
  unread?: number;
  end?: boolean;
  children: ReactNode;
}

function RailLink({ to, label, unread = 0, end = false, children }: RailLinkProps) {
  const look = ({ isActive }: { isActive: boolean }) =>
    classNames(
      'relative grid h-11 w-15 flex-none place-items-center rounded-lg px-0.5 text-[0.6875rem] font-semibold no-underline focus-visible:outline-on-rail',
      isActive
        ? 'bg-[#ffffff] text-[#0b2a44] hover:text-[#0b2a44]'
        : 'bg-[#ffffff]/7 text-on-rail hover:bg-[#ffffff]/16 hover:text-[#ffffff]',
    );
  return (
    <NavLink to={to} end={end} aria-label={label} title={label} className={look}>
      {children}
      {unread > 0 ? (
        <span className="absolute -end-1 -top-1 rounded-full bg-alarm px-1.5 text-[0.6875rem] leading-4 text-on-alarm tabular-nums">
          {unread > 99 ? '99+' : unread}
          <span className="sr-only">
            {' '}
            <Trans>unread</Trans>
          </span>
        </span>
      ) : null}
    </NavLink>
  );
}
