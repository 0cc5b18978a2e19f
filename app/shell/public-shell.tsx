import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../ui/link.tsx';
import { Mark } from './brand.tsx';
import { LanguageLine } from './preferences-form.tsx';
import { SkipLink } from './skip-link.tsx';

/** What surrounds a page for anybody. It needs no script and sends none. */
export function PublicShell({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] bg-surface">
      <SkipLink />
      <header className="no-print border-b-3 border-accent">
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3">
          <Link
            to="/"
            className="flex flex-1 items-center gap-2 font-semibold text-text no-underline hover:text-accent md:flex-none"
          >
            <Mark className="size-6 text-accent" />
            Concord
          </Link>
          <nav
            aria-label={t`Portal`}
            className="order-last flex w-full flex-wrap gap-x-5 gap-y-1 md:order-none md:w-auto md:flex-1"
          >
            <Link to="/missions" className="no-underline hover:underline">
              <Trans>Missions</Trans>
            </Link>
            <Link to="/register" className="no-underline hover:underline">
              <Trans>Register an organisation</Trans>
            </Link>
          </nav>
          <div className="order-last w-full md:order-none md:w-auto">
            <LanguageLine />
          </div>
          <ButtonLink to="/sign-in" small>
            <Trans>Sign in</Trans>
          </ButtonLink>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="page mx-auto w-full max-w-page px-5 py-8 text-lead focus:outline-none"
      >
        {children}
      </main>
      <footer className="no-print mt-10 border-t border-line bg-page">
        <div className="mx-auto grid max-w-page gap-1 px-5 py-5 text-small text-muted">
          <p>
            <Trans>
              Figures come from the partners’ own records. What goes badly is published like what goes well.
            </Trans>
          </p>
          <p>
            <Trans>The boundaries and names shown on maps imply no endorsement.</Trans>
          </p>
          <p>
            <Link to="/api">
              <Trans>For programs: the API</Trans>
            </Link>
          </p>
        </div>
      </footer>
    </div>
  );
}
