import { type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Actor } from '#domain/core/actor.ts';
import { Beside } from './beside.tsx';
import { GeneralDock as DrawnDock } from './dock.tsx';
import { later } from './later.ts';
import { Main } from './main.tsx';
import { MissionRail } from './mission-rail.tsx';
import { onTouch } from './on-touch.tsx';
import type { RootData } from './root-data.ts';
import { SkipLink } from './skip-link.tsx';
import { TopBar } from './top-bar.tsx';
import { UnreadProvider } from './unread.tsx';

const GeneralDock = onTouch(
  import.meta.env.SSR && DrawnDock,
  'shell/dock',
  async () => (await import('./dock.tsx')).GeneralDock,
);

const Patience = later('shell/patience', async () => (await import('./patience.tsx')).Patience);

interface ShellProps {
  actor: Actor;
  root: RootData;
  /** The route draws `main` itself, with a mission's sections beside it. */
  framed: boolean;
  children: ReactNode;
}

/** What surrounds every page of who is signed in. */
export function SignedInShell({ actor, root, framed, children }: ShellProps) {
  return (
    <UnreadProvider read={root.unread} personId={actor.personId}>
      <div className="shell">
        <SkipLink />
        <MissionRail missions={root.missions} />
        <div className="min-w-0">
          <TopBar actor={actor} root={root} />
          {framed ? (
            <Beside>{children}</Beside>
          ) : (
            <>
              <Main>{children}</Main>
              <GeneralDock />
            </>
          )}
        </div>
      </div>
      <OncePageLives />
    </UnreadProvider>
  );
}

/** What only a page with script needs, and not to be read. */
function OncePageLives() {
  const [lives, setLives] = useState(false);
  useEffect(() => setLives(true), []);
  return lives ? (
    <Suspense>
      <Patience />
    </Suspense>
  ) : null;
}
