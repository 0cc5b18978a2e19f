import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Time } from '../ui/time.tsx';
import { MissionDock as DrawnDock } from './dock.tsx';
import { Main } from './main.tsx';
import type { Section } from './mission-sections.tsx';
import { onTouch } from './on-touch.tsx';
import { type SectionLink, SectionNav } from './section-nav.tsx';

const MissionDock = onTouch(
  import.meta.env.SSR && DrawnDock,
  'shell/dock',
  async () => (await import('./dock.tsx')).MissionDock,
);

export interface NavGroup {
  label: string;
  links: readonly SectionLink[];
}

interface MissionFrameProps {
  acronym: string;
  area: string;
  mandateExpiresOn: string | null;
  sections: readonly Section[];
  /** Lists under the sections: channels, own initiatives. */
  groups?: readonly NavGroup[];
  /** Under the lists. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A mission's sections beside its page. Its route says `handle = { framed: true }`. */
export function MissionFrame(props: MissionFrameProps) {
  const { acronym, area, mandateExpiresOn, sections, groups = [], foot, children } = props;
  const { t } = useLingui();
  return (
    <>
      <div className="frame">
        <section aria-label={acronym} className="sections px-3 py-4">
          <div className="mb-4 px-2">
            <div className="text-title font-semibold">
              <bdi dir="ltr">{acronym}</bdi>
            </div>
            <div className="text-small text-muted">
              <bdi>{area}</bdi>
              {mandateExpiresOn ? (
                <>
                  {' · '}
                  <Trans>
                    mandate until <Time at={mandateExpiresOn} />
                  </Trans>
                </>
              ) : null}
            </div>
          </div>
          <SectionNav label={t`Sections`} links={sections} />
          {groups.map(({ label, links }) => (
            <SectionNav key={label} label={label} heading={label} links={links} />
          ))}
          {foot}
        </section>
        <Main>{children}</Main>
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
