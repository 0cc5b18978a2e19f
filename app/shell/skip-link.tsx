import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

interface SkipLinkProps {
  /** Id of the place in the page to which it leads. */
  to?: string;
  children?: ReactNode;
}

/** Seen only when the keyboard comes to it: leads past what would take many steps. */
export function SkipLink({ to = 'main', children = <Trans>Skip to the page</Trans> }: SkipLinkProps) {
  return (
    <a
      href={`#${to}`}
      className="skip sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:font-semibold focus:text-on-accent"
    >
      {children}
    </a>
  );
}
