import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { MissionDock } from './dock.tsx';
import { Main } from './main.tsx';
import type { Section } from './mission-sections.tsx';
import { type SectionLink, SectionNav } from './section-nav.tsx';

export interface NavGroup {
  label: string;
  links: readonly SectionLink[];
}

interface MissionFrameProps {
  acronym: string;
  /** One muted line: area, mandate. */
  about: ReactNode;
  sections: readonly Section[];
  /** Lists under the sections: channels, own initiatives. */
  groups?: readonly NavGroup[];
  /** The mission's channel, pinned beside the page on wide screens. */
  panel?: ReactNode;
  children: ReactNode;
}

/** A mission's sections beside its page. Its route says `handle = { framed: true }`. */
export function MissionFrame({ acronym, about, sections, groups = [], panel, children }: MissionFrameProps) {
  const { t } = useLingui();
  return (
    <>
      <div className="frame">
        <section aria-label={acronym} className="sections px-3 py-4">
          <div className="mb-4 px-2">
            <div className="text-title font-semibold">
              <bdi dir="ltr">{acronym}</bdi>
            </div>
            <div className="text-small text-muted">{about}</div>
          </div>
          <SectionNav label={t`Sections`} links={sections} />
          {groups.map(({ label, links }) => (
            <SectionNav key={label} label={label} heading={label} links={links} />
          ))}
        </section>
        <Main>{children}</Main>
        {panel ? (
          <aside className="panel" aria-label={t`Channel`}>
            {panel}
          </aside>
        ) : null}
      </div>
      <MissionDock sections={sections} />
    </>
  );
}

/** Where a page stands, above its title: the way back up. */
export function UpTo({ children }: { children: ReactNode }) {
  return (
    <span>
      <span className="sr-only">
        <Trans>Up to</Trans>{' '}
      </span>
      {children}
    </span>
  );
}
