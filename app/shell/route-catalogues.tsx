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
 * stays; the server has them all. There is no boundary above: every change of page is a transition, which waits
 * for them, and a boundary would come to life after the rest of the page, and be torn by a key pressed meanwhile.
 */
export function RouteCatalogues({ locale, children }: { locale: Locale; children: ReactNode }) {
  const routes = useMatches().map(({ id }) => id);
  if (typeof document !== 'undefined' && !hasCatalogues(locale, routes)) throw loadCatalogues(locale, routes);
  return <>{children}</>;
}
