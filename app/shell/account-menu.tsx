import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { LogOut } from 'lucide-react';
import { type Actor, coordinatesAny } from '#domain/core/actor.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Menu, MenuGroup, menuItemClass } from '../ui/menu.tsx';
import { PreferenceChoices } from './preferences-form.tsx';

export function AccountMenu({ actor, production }: { actor: Actor; production: boolean }) {
  const { t } = useLingui();
  return (
    <Menu
      name={t`Account of ${actor.name}`}
      summaryClass="grid size-9 cursor-pointer place-items-center rounded-md hover:bg-fill coarse:size-11"
      label={<Avatar name={actor.name} />}
    >
      <MenuGroup label={<bdi>{actor.name}</bdi>}>
        <Link to="/inbox" className={menuItemClass}>
          <Trans>Inbox</Trans>
        </Link>
        <Link to="/account" className={menuItemClass}>
          <Trans>Account and sign-in</Trans>
        </Link>
        {coordinatesAny(actor) || actor.isOperator ? (
          <Link to="/audit" className={menuItemClass}>
            <Trans>Who did what</Trans>
          </Link>
        ) : null}
        {actor.isOperator ? (
          <Link to="/operations" className={menuItemClass}>
            <Trans>How the portal runs</Trans>
          </Link>
        ) : null}
        {production ? null : (
          <Link to="/outbox" className={menuItemClass}>
            <Trans>Mail the portal would send</Trans>
          </Link>
        )}
      </MenuGroup>
      <PreferenceChoices />
      <form method="post" action="/sign-out" className="border-t border-line pt-1">
        <button className={`${menuItemClass} cursor-pointer`}>
          <LogOut aria-hidden="true" className="size-4 rtl:-scale-x-100" />
          <Trans>Sign out</Trans>
        </button>
      </form>
    </Menu>
  );
}
