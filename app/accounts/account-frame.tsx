import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useActor } from '../shell/root-data.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** The pages of one's own account. */
export function AccountFrame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const actor = useActor();
  return (
    <>
      <PageHead title={<Trans>Account and sign-in</Trans>} meta={actor ? <bdi>{actor.name}</bdi> : null} />
      <Tabs
        label={t`Account`}
        tabs={[
          { to: '/account', label: <Trans>Profile</Trans> },
          { to: '/account/sessions', label: <Trans>Where you are signed in</Trans> },
          { to: '/account/device', label: <Trans>This device</Trans> },
          { to: '/account/tokens', label: <Trans>Tokens for programs</Trans> },
          ...(actor?.isOperator ? [{ to: '/coordinators', label: <Trans>Coordinators</Trans> }] : []),
        ]}
      />
      {children}
    </>
  );
}
