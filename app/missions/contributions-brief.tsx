import { Trans, useLingui } from '@lingui/react/macro';
import type { MissionView, YearOfContributions } from '#server/missions/view.ts';
import { useRootData } from '../shell/root-data.ts';
import { Link } from '../ui/link.tsx';
import { Num } from '../ui/num.tsx';
import { Table } from '../ui/table.tsx';
import { Section } from './section.tsx';

/** Uniformed personnel over the years: a picture, the same as a table, and all of it by country. */
export function Contributions({ mission }: { mission: MissionView }) {
  const { t } = useLingui();
  const root = useRootData();
  const { contributions, slug } = mission;
  if (contributions.length === 0) return null;
  return (
    <Section
      title={<Trans>Uniformed personnel</Trans>}
      aside={
        <span className="flex flex-wrap gap-x-4">
          <Link to={`/missions/${slug}/contributions`}>
            <Trans>By contributing country</Trans>
          </Link>
          <a href={`/missions/${slug}/contributions.csv`} download>
            <Trans>Download as CSV</Trans>
          </a>
        </span>
      }
    >
      {root?.textOnly ? null : (
        <img
          src={`/missions/${slug}/contributions.svg?language=${root?.locale ?? 'en'}`}
          alt={t`Women and men in uniform by year; the same as the table below it.`}
          width={720}
          height={328}
          loading="lazy"
          className="h-auto w-full max-w-page"
        />
      )}
      <details open={root?.textOnly || undefined} className="text-small">
        <summary className="w-fit cursor-pointer text-accent">
          <Trans>The same as a table</Trans>
        </summary>
        <div className="mt-2 max-w-page">
          <YearTable years={contributions} />
        </div>
      </details>
    </Section>
  );
}

/** Women and men of each year, with the share of women. */
export function YearTable({ years }: { years: readonly YearOfContributions[] }) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Uniformed personnel by year`}
      captionHidden
      scrolls
      rows={years}
      rowKey={({ year }) => String(year)}
      columns={[
        { head: t`Year`, primary: true, cell: ({ year }) => <bdi>{year}</bdi> },
        { head: t`Women`, numeric: true, cell: ({ women }) => <Num value={women} /> },
        { head: t`Men`, numeric: true, cell: ({ men }) => <Num value={men} /> },
        {
          head: t`Women in all`,
          numeric: true,
          cell: ({ women, men }) => <Num value={women / Math.max(1, women + men)} as="percent" />,
        },
        { head: t`Countries`, numeric: true, cell: ({ countries }) => <Num value={countries} /> },
      ]}
    />
  );
}
