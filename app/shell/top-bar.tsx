import { Link, useNavigation } from '@remix-run/react';
import type { Actor } from '#domain/core/actor.ts';
import { AccountMenu as DrawnAccountMenu } from './account-menu.tsx';
import { ActAsMenu as DrawnActAsMenu } from './act-as-menu.tsx';
import { Mark } from './brand.tsx';
import { GoTo } from './go-dialog.tsx';
import { onTouch } from './on-touch.tsx';
import type { RootData } from './root-data.ts';

const onServer = import.meta.env.SSR;
const AccountMenu = onTouch(
  onServer && DrawnAccountMenu,
  'shell/account-menu',
  async () => (await import('./account-menu.tsx')).AccountMenu,
);
const ActAsMenu = onTouch(
  onServer && DrawnActAsMenu,
  'shell/act-as-menu',
  async () => (await import('./act-as-menu.tsx')).ActAsMenu,
);

/** Above every page: search, the organisation acted for, the account. */
export function TopBar({ actor, root }: { actor: Actor; root: RootData }) {
  return (
    <header className="topbar flex items-center gap-1 px-2 md:gap-3 md:px-4">
      <Link
        to="/home"
        aria-label="Concord"
        className="grid size-9 flex-none place-items-center text-accent md:hidden"
      >
        <Mark className="size-6" />
      </Link>
      <div className="order-2 flex-none md:order-none">
        <GoTo />
      </div>
      <div className="flex min-w-0 flex-1 md:justify-end">
        <ActAsMenu acting={actor.organisation} organisations={root.organisations} />
      </div>
      <div className="order-3 flex-none">
        <AccountMenu actor={actor} production={root.production} />
      </div>
      <ProgressLine />
    </header>
  );
}

/** A thin line while the next page is on its way. */
function ProgressLine() {
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return <span aria-hidden="true" className="progress-line absolute start-0 -bottom-px h-0.5 bg-accent" />;
}
