import { useLingui } from '@lingui/react';
import { type ReactNode, useMemo } from 'react';
import { ReasonProvider, type ReasonText } from '../ui/reasons.tsx';
import { hasCatalogues, loadCatalogues, REASONS } from './catalogues.client.ts';
import type { Locale } from './languages.ts';

/**
 * Lets every form and disabled button say its reason. What the page's own policies may answer came with its words;
 * for what only the server knew, the page waits a moment until all the reasons are here.
 */
export function ReasonTexts({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { i18n } = useLingui();
  const said = useMemo<ReasonText>(
    () => (reason, params) => {
      const missing = typeof document !== 'undefined' && !(reason in i18n.messages);
      if (missing && !hasCatalogues(locale, [REASONS])) throw loadCatalogues(locale, [REASONS]);
      return i18n._(reason, params);
    },
    [i18n, locale],
  );
  return <ReasonProvider value={said}>{children}</ReasonProvider>;
}
