import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { GeneralDock as DrawnDock } from './dock.tsx';
import { Main } from './main.tsx';
import type { NavGroup } from './mission-frame.tsx';
import { onTouch } from './on-touch.tsx';
import { type SectionLink, SectionNav } from './section-nav.tsx';

const GeneralDock = onTouch(
  import.meta.env.SSR && DrawnDock,
  'shell/dock',
  async () => (await import('./dock.tsx')).GeneralDock,
);

interface OwnFrameProps {
  title: string;
  links: readonly SectionLink[];
  /** Lists under the links. */
  groups?: readonly NavGroup[];
  children: ReactNode;
}

/** What is the reader's own and belongs to no mission, beside its page. Its route says `handle = { framed: true }`. */
export function OwnFrame({ title, links, groups = [], children }: OwnFrameProps) {
  const { t } = useLingui();
  return (
    <>
      <div className="frame">
        <section aria-label={title} className="sections px-3 py-4">
          <div className="mb-4 px-2 text-title font-semibold">{title}</div>
          <SectionNav label={t`Sections`} links={links} />
          {groups.map(({ label, links: ofGroup }) => (
            <SectionNav key={label} label={label} heading={label} links={ofGroup} />
          ))}
        </section>
        <Main>{children}</Main>
      </div>
      <GeneralDock />
    </>
  );
}
