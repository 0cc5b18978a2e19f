import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MissionView } from '#server/missions/view.ts';
import { categoryWords } from '../resources/category-words.ts';
import { Steps as StepBars } from '../ui/figures.tsx';
import { Link } from '../ui/link.tsx';
import { Pill } from '../ui/pill.tsx';
import { NeedList } from './need-list.tsx';
import { Section } from './section.tsx';

/** What is needed now: how much of which kind, and the most pressing lines. */
export function NeedsInBrief({ mission }: { mission: MissionView }) {
  const { i18n } = useLingui();
  const { needs, slug, entered } = mission;
  return (
    <Section
      title={<Trans>What is needed now</Trans>}
      aside={
        entered ? (
          <Link to={`/missions/${slug}/resources`}>
            <Trans>All needs and offers</Trans>
          </Link>
        ) : null
      }
    >
      {needs.open === 0 ? (
        <p className="text-muted">
          <Trans>No need is open.</Trans>
        </p>
      ) : (
        <>
          <p className="text-muted">
            <Plural value={needs.open} one="# need is open" other="# needs are open" />
            {needs.untouched > 0 ? (
              <>
                {' · '}
                <Plural value={needs.untouched} one="# without any promise" other="# without any promise" />
              </>
            ) : null}
          </p>
          <ul className="flex flex-wrap gap-1.5">
            {needs.categories.map(({ category, open }) => (
              <li key={category}>
                <Pill>
                  {i18n._(categoryWords[category])} <bdi className="tabular-nums">{open}</bdi>
                </Pill>
              </li>
            ))}
          </ul>
          <NeedList needs={needs.pressing} entered={entered} />
        </>
      )}
    </Section>
  );
}

/** How far needs have come, from stated to received, counted in lines. */
export function Steps({ mission }: { mission: MissionView }) {
  const { t } = useLingui();
  const { stated, promised, covered, received } = mission.needs;
  if (stated === 0) return null;
  return (
    <Section title={<Trans>From need to use</Trans>}>
      <StepBars
        label={t`Needs by how far they have come`}
        steps={[
          { label: t`Stated`, value: stated },
          { label: t`Promised in part or whole`, value: promised },
          { label: t`Promised in whole`, value: covered },
          { label: t`Received`, value: received, last: true },
        ]}
      />
      <p className="text-small text-muted">
        <Trans>
          Counted in needs, not in goods: litres and helicopters have no sum. A need that was closed counts as
          stated only.
        </Trans>
      </p>
    </Section>
  );
}
