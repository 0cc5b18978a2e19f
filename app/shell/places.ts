import { useLingui } from '@lingui/react/macro';
import { coordinatesAny } from '#domain/core/actor.ts';
import { fold, searchWords } from '#domain/core/fold.ts';
import { useRootData } from './root-data.ts';

export interface Place {
  to: string;
  label: string;
  /** Where it lies: the mission's acronym. */
  within?: string;
}

/** Everywhere this reader can go by name. */
export function usePlaces(): Place[] {
  const { t } = useLingui();
  const root = useRootData();
  if (!root?.actor) return [];
  const sections = [
    { path: '', label: t`Overview` },
    { path: '/channels', label: t`Channels` },
    { path: '/initiatives', label: t`Initiatives` },
    { path: '/initiatives/new', label: t`Propose an initiative` },
    { path: '/resources', label: t`Resources` },
    { path: '/resources/offers', label: t`Offers` },
    { path: '/partners', label: t`Partners` },
  ];
  return [
    { to: '/home', label: t`Home: what waits for you` },
    { to: '/missions', label: t`All missions` },
    { to: '/channels', label: t`Your channels and direct messages` },
    ...root.missions.flatMap(({ slug, acronym }) =>
      sections.map(({ path, label }) => ({ to: `/missions/${slug}${path}`, label, within: acronym })),
    ),
    { to: '/account', label: t`Account and sign-in` },
    ...(coordinatesAny(root.actor) ? [{ to: '/imports', label: t`Imports` }] : []),
    ...(coordinatesAny(root.actor) || root.actor.isOperator
      ? [{ to: '/audit', label: t`Who did what` }]
      : []),
    ...(root.actor.isOperator ? [{ to: '/operations', label: t`How the portal runs` }] : []),
  ];
}

/** The places in which a word begins with each word typed: `mon ch` finds MONUSCO's channels. */
export function matchPlaces(places: readonly Place[], typed: string, most: number): Place[] {
  const words = searchWords(typed);
  return places
    .filter(({ label, within = '' }) => {
      const all = fold(`${within} ${label}`).split(' ');
      return words.every((word) => all.some((candidate) => candidate.startsWith(word)));
    })
    .slice(0, most);
}
