import { Trans } from '@lingui/react/macro';

export function SkipLink() {
  return (
    <a
      href="#main"
      className="skip sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:font-semibold focus:text-on-accent"
    >
      <Trans>Skip to the page</Trans>
    </a>
  );
}
