import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import type { LinkState } from './link.ts';
import { link } from './socket.ts';

/** How the tab is linked to the portal; `idle` on the server and before hydration. */
export function useLinkState(): LinkState {
  return useSyncExternalStore(
    (changed) => link().onState(changed),
    () => link().state(),
    () => 'idle',
  );
}

const marks: Record<LinkState, string> = {
  idle: 'bg-line-strong',
  connecting: 'bg-line-strong',
  live: 'bg-good',
  reconnecting: 'bg-warn pulse',
  offline: 'bg-bad',
  'signed-out': 'bg-bad',
};

/** Says in words whether the page is live. Silent without script: then it is as old as it was read. */
export function LinkIndicator() {
  const state = useLinkState();
  if (state === 'idle') return null;
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-small whitespace-nowrap text-muted">
      <span aria-hidden="true" className={`size-2 rounded-full ${marks[state]}`} />
      <LinkWords state={state} />
    </span>
  );
}

function LinkWords({ state }: { state: LinkState }) {
  if (state === 'live') return <Trans>Live</Trans>;
  if (state === 'offline') return <Trans>Offline</Trans>;
  if (state === 'signed-out') return <Trans>Signed out</Trans>;
  return state === 'reconnecting' ? <Trans>Reconnecting…</Trans> : <Trans>Connecting…</Trans>;
}
