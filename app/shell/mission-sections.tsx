import { useLingui } from '@lingui/react/macro';
import {
  ArrowDownToLine,
  Boxes,
  Flag,
  LayoutDashboard,
  type LucideIcon,
  MessagesSquare,
  Users,
} from 'lucide-react';
import { useMemo } from 'react';

export interface Section {
  to: string;
  label: string;
  icon: LucideIcon;
  end?: boolean;
  count?: number | undefined;
  /** The count is this reader's to act on. */
  mine?: boolean;
}

export type SectionKey = 'overview' | 'channels' | 'initiatives' | 'resources' | 'partners' | 'imports';

type Counts = Partial<Record<SectionKey, { value: number; mine?: boolean }>>;

const noCounts: Counts = {};

/** The sections of a mission, in their order; the same list while nothing of them changes. Imports are for coordinators. */
export function useMissionSections(
  slug: string,
  { coordinates, counts = noCounts }: { coordinates: boolean; counts?: Counts },
): readonly Section[] {
  const { t } = useLingui();
  return useMemo(() => {
    const base = `/missions/${slug}`;
    const all: (Section & { key: SectionKey })[] = [
      { key: 'overview', to: base, label: t`Overview`, icon: LayoutDashboard, end: true },
      { key: 'channels', to: `${base}/channels`, label: t`Channels`, icon: MessagesSquare },
      { key: 'initiatives', to: `${base}/initiatives`, label: t`Initiatives`, icon: Flag },
      { key: 'resources', to: `${base}/resources`, label: t`Resources`, icon: Boxes },
      { key: 'partners', to: `${base}/partners`, label: t`Partners`, icon: Users },
      { key: 'imports', to: `${base}/imports`, label: t`Imports`, icon: ArrowDownToLine },
    ];
    return all
      .filter(({ key }) => key !== 'imports' || coordinates)
      .map(({ key, ...section }) => ({
        ...section,
        count: counts[key]?.value,
        mine: counts[key]?.mine ?? false,
      }));
  }, [slug, coordinates, counts, t]);
}
