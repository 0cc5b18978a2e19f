import { useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import { hasCatalogues, loadCatalogues } from './catalogues.client.ts';
import type { Locale } from './languages.ts';

/** What a route may say of itself. */
export interface RouteHandle {
  /** The route draws its own frame around `main`: sections, a pinned panel. */
  readonly framed?: boolean;
  /** The route draws the whole page. */
  readonly bare?: boolean;
}

/**
 * Draws the page once its words are here. In the browser a missing catalogue is fetched while the page before
 * stays; the server has them all.
 */
export function RouteCatalogues({ locale, children }: { locale: Locale; children: ReactNode }) {
  const routes = useMatches().map(({ id }) => id);
  if (typeof document !== 'undefined' && !hasCatalogues(locale, routes)) throw loadCatalogues(locale, routes);
  return <>{children}</>;
}
