import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@remix-run/react';
import { Check, ChevronDown } from 'lucide-react';
import type { ActingFor } from '#domain/core/actor.ts';
import { Menu, menuItemClass } from '../ui/menu.tsx';
import type { OwnOrganisation } from './root-data.ts';

interface ActAsProps {
  acting: ActingFor | null;
  organisations: readonly OwnOrganisation[];
}

/** For whom the reader acts, on every page, and the switch to another organisation of theirs. */
export function ActAsMenu({ acting, organisations }: ActAsProps) {
  const { pathname, search } = useLocation();
  const others = organisations.filter(({ id }) => id !== acting?.id);
  if (others.length === 0) return <ActingFor acting={acting} />;
  return (
    <Menu
      summaryClass="flex min-h-9 max-w-full cursor-pointer items-center gap-1.5 rounded-md px-2 hover:bg-fill"
      label={
        <>
          <ActingFor acting={acting} />
          <ChevronDown aria-hidden="true" className="size-4 flex-none text-muted" />
        </>
      }
    >
      <form method="post" action="/account/act-as">
        <input type="hidden" name="_command" value="account.act-as" />
        <input type="hidden" name="_back" value={pathname + search} />
        <div className="px-2.5 py-1 text-tiny font-semibold text-muted">
          <Plural value={organisations.length} one="Your organisation" other="Your # organisations" />
        </div>
        {organisations.map(({ id, name, role }) => (
          <button
            key={id}
            name="organisationId"
            value={id}
            aria-pressed={id === acting?.id}
            className={`${menuItemClass} cursor-pointer`}
          >
            <Check
              aria-hidden="true"
              className={id === acting?.id ? 'size-4 text-accent' : 'invisible size-4'}
            />
            <span className="grid">
              <bdi>{name}</bdi>
              <span className="text-small font-normal text-muted">
                <RoleName role={role} />
              </span>
            </span>
          </button>
        ))}
      </form>
    </Menu>
  );
}

function ActingFor({ acting }: { acting: ActingFor | null }) {
  return (
    <span className="grid min-w-0 text-start leading-tight">
      <span className="text-tiny text-muted">
        <Trans>Acting for</Trans>
      </span>
      <bdi className="truncate font-semibold">{acting ? acting.name : <Trans>yourself only</Trans>}</bdi>
    </span>
  );
}

function RoleName({ role }: { role: OwnOrganisation['role'] }) {
  const { t } = useLingui();
  return {
    administrator: t`Administrator`,
    representative: t`Representative`,
    member: t`Member`,
    observer: t`Observer`,
  }[role];
}
