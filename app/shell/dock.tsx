import { Trans, useLingui } from '@lingui/react/macro';
import { NavLink } from '@remix-run/react';
import { Ellipsis, House, LayoutGrid, Search, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Menu, MenuGroup, menuItemClass } from '../ui/menu.tsx';
import { Count } from '../ui/pill.tsx';
import type { Section } from './mission-sections.tsx';
import { type RailMission, useRootData } from './root-data.ts';
import { useUnread } from './unread.tsx';

const SHOWN = 3;

/** The foot of the page on a phone: a mission's first sections, and the rest one touch away. */
export function MissionDock({ sections }: { sections: readonly Section[] }) {
  const { t } = useLingui();
  const missions = useRootData()?.missions ?? [];
  const home: Section = { to: '/home', label: t`Home`, icon: House };
  const [overview, ...others] = sections;
  const rest = [...(overview ? [overview] : []), ...others.slice(SHOWN)];
  return (
    <Dock links={[home, ...others.slice(0, SHOWN)]}>
      <Menu
        up
        summaryClass={dockItemClass}
        label={
          <>
            <Ellipsis aria-hidden="true" className="size-5" />
            <Trans>More</Trans>
          </>
        }
      >
        <MenuGroup label={<Trans>This mission</Trans>}>
          {rest.map(({ to, label, icon: Icon, count = 0, mine = false, end = false }) => (
            <NavLink key={to} to={to} end={end} className={menuItemClass}>
              <Icon aria-hidden="true" className="size-4" />
              <span className="flex-1">{label}</span>
              <Count value={count} mine={mine} />
            </NavLink>
          ))}
        </MenuGroup>
        <MissionLinks missions={missions} />
      </Menu>
    </Dock>
  );
}

/** The foot of a page that belongs to no mission. */
export function GeneralDock() {
  const { t } = useLingui();
  return (
    <Dock
      links={[
        { to: '/home', label: t`Home`, icon: House },
        { to: '/missions', label: t`Missions`, icon: LayoutGrid },
        { to: '/search', label: t`Find`, icon: Search },
        { to: '/account', label: t`Account`, icon: UserRound },
      ]}
    />
  );
}

function MissionLinks({ missions }: { missions: readonly RailMission[] }) {
  const unread = useUnread();
  return (
    <MenuGroup label={<Trans>Missions</Trans>}>
      {missions.map(({ id, slug, acronym }) => (
        <NavLink key={id} to={`/missions/${slug}`} className={menuItemClass}>
          <bdi dir="ltr" className="flex-1">
            {acronym}
          </bdi>
          <Count value={unread[id] ?? 0} />
        </NavLink>
      ))}
      <NavLink to="/missions" end className={menuItemClass}>
        <Trans>All missions</Trans>
      </NavLink>
    </MenuGroup>
  );
}

const dockItemClass =
  'relative grid h-14 cursor-pointer content-center justify-items-center gap-0.5 text-tiny text-muted no-underline hover:text-text';

function Dock({ links, children }: { links: readonly Section[]; children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Sections`} className="dock auto-cols-fr grid-flow-col px-1">
      {links.map(({ to, label, icon: Icon, count = 0, mine = false }) => (
        <NavLink
          key={to}
          to={to}
          className={({ isActive }) =>
            classNames(dockItemClass, isActive && 'font-semibold text-accent hover:text-accent')
          }
        >
          <Icon aria-hidden="true" className="size-5" />
          <span className="max-w-full truncate">{label}</span>
          {count > 0 ? (
            <span className="absolute start-1/2 top-1 ms-1.5">
              <Count value={count} mine={mine} />
            </span>
          ) : null}
        </NavLink>
      ))}
      {children}
    </nav>
  );
}
