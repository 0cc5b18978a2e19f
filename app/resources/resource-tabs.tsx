import { Trans, useLingui } from '@lingui/react/macro';
import { Tabs } from '../ui/tabs.tsx';

/** What is needed and what is offered in a mission. */
export function ResourceTabs({ slug }: { slug: string }) {
  const { t } = useLingui();
  const base = `/missions/${slug}/resources`;
  return (
    <Tabs
      label={t`Resources`}
      tabs={[
        { to: base, label: <Trans>Needs</Trans> },
        { to: `${base}/offers`, label: <Trans>Offers</Trans> },
      ]}
    />
  );
}
