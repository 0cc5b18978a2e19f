import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MissionView } from '#server/missions/view.ts';
import { kindWords } from '../organisations/words.ts';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { Table } from '../ui/table.tsx';
import { Section } from './section.tsx';
import { Share } from './share.tsx';

/** Who takes part, by kind of organisation. */
export function PartnersInBrief({ mission }: { mission: MissionView }) {
  const { t, i18n } = useLingui();
  const { count, verified, kinds } = mission.partnersSummary;
  const longest = Math.max(1, ...kinds.map((kind) => kind.count));
  return (
    <Section
      title={<Trans>Partners</Trans>}
      aside={
        mission.entered ? (
          <Link to={`/missions/${mission.slug}/partners`}>
            <Trans>Who they are</Trans>
          </Link>
        ) : null
      }
    >
      {kinds.length > 0 ? (
        <>
          <Table
            caption={t`Partners by kind`}
            captionHidden
            scrolls
            rows={kinds}
            rowKey={({ kind }) => kind}
            columns={[
              { head: t`Kind`, primary: true, cell: ({ kind }) => i18n._(kindWords[kind]) },
              { head: t`Share`, cell: (row) => <Share value={row.count} of={longest} /> },
              { head: t`Organisations`, numeric: true, cell: (row) => <Num value={row.count} /> },
            ]}
          />
          <p className="text-small text-muted">
            <Trans>
              <Num value={verified} /> of <Num value={count} /> are verified today.
            </Trans>
          </p>
        </>
      ) : (
        <p className="text-muted">
          <Trans>No organisation takes part yet.</Trans>
        </p>
      )}
    </Section>
  );
}

/** The initiatives that were approved last. */
export function NewestWork({ mission }: { mission: MissionView }) {
  const { newest, slug, initiatives } = mission;
  if (newest.length === 0) return null;
  return (
    <Section
      title={<Trans>Newest initiatives</Trans>}
      aside={
        <Link to={`/missions/${slug}/initiatives`}>
          <Plural value={Number(initiatives)} one="# initiative" other="All # initiatives" />
        </Link>
      }
    >
      <ul className="grid divide-y divide-line rounded-md border border-line bg-surface">
        {newest.map(({ id, title, language }) => (
          <li key={id} className="px-3 py-2.5">
            <Link to={`/initiatives/${id}`} look="plain">
              <Name lang={language}>{title}</Name>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
