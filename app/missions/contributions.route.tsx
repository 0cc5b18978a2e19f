import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ContributionsView } from '#server/missions/view.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { useActor, useRootData } from '../shell/root-data.ts';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Table } from '../ui/table.tsx';
import { YearTable } from './contributions-brief.tsx';
import { MissionPage } from './mission-page.tsx';
import { Section } from './section.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Uniformed personnel`,
  data?.view.mission.acronym,
]);
export const handle = { framed: true };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { mission = '' } = params;
  const year = Number(new URL(request.url).searchParams.get('year')) || undefined;
  const view = await context.query.missions.contributions({ mission, ...(year && { year }) });
  return { view, frame: context.actor ? await context.query.missions.frame({ mission }) : null };
}

/** Who sent whom: every year, and the countries of one year, women and men apart. */
export default function Contributions() {
  const { view, frame } = useLoaderData<typeof loader>();
  const { mission, years } = view;
  return (
    <MissionPage mission={frame}>
      <PageHead
        up={
          <UpTo>
            <Link to={`/missions/${mission.slug}`}>
              <Code>{mission.acronym}</Code>
            </Link>
          </UpTo>
        }
        title={<Trans>Uniformed personnel</Trans>}
        meta={<Trans>By contributing country, year and sex, as reported.</Trans>}
        acts={
          years.length > 0 ? (
            <ButtonLink to={`/missions/${mission.slug}/contributions.csv`} reloadDocument>
              <Trans>Download as CSV</Trans>
            </ButtonLink>
          ) : null
        }
      />
      {years.length > 0 ? <Report view={view} /> : <Nothing />}
    </MissionPage>
  );
}

function Nothing() {
  const actor = useActor();
  return (
    <Empty title={<Trans>No contributions are on record for this mission</Trans>}>
      {actor ? <Trans>Coordinators enter them by importing a table of personnel.</Trans> : null}
    </Empty>
  );
}

function Report({ view }: { view: ContributionsView }) {
  const { mission, years, year } = view;
  return (
    <div className="grid max-w-page gap-8">
      <Section title={<Trans>All years</Trans>}>
        <YearTable years={years} />
      </Section>
      <Section
        title={
          <Trans>
            Countries in <bdi>{year}</bdi>
          </Trans>
        }
      >
        <Years slug={mission.slug} years={years.map((each) => each.year)} year={year} />
        <CountriesPicture view={view} />
        <CountryTable view={view} />
      </Section>
    </div>
  );
}

function Years({ slug, years, year }: { slug: string; years: readonly number[]; year: number | null }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Years`} className="flex flex-wrap gap-x-3 gap-y-1">
      {years.map((each) => (
        <Link
          key={each}
          to={`/missions/${slug}/contributions?year=${each}`}
          preventScrollReset
          aria-current={each === year ? 'page' : undefined}
          className="coarse:min-h-9 aria-[current=page]:font-semibold aria-[current=page]:text-text aria-[current=page]:no-underline"
        >
          <bdi>{each}</bdi>
        </Link>
      ))}
    </nav>
  );
}

function CountriesPicture({ view: { mission, year, countries } }: { view: ContributionsView }) {
  const { t } = useLingui();
  const root = useRootData();
  if (root?.textOnly || year === null) return null;
  return (
    <img
      src={`/missions/${mission.slug}/countries.svg?year=${year}&language=${root?.locale ?? 'en'}`}
      alt={t`The countries that sent most, women and men apart; the same as the table below.`}
      width={720}
      height={Math.min(15, countries.length) * 26 + 68}
      loading="lazy"
      className="h-auto w-full"
    />
  );
}

function CountryTable({ view: { countries } }: { view: ContributionsView }) {
  const { t } = useLingui();
  return (
    <Table
      caption={t`Uniformed personnel by country`}
      captionHidden
      scrolls
      rows={countries}
      rowKey={({ country }) => country}
      columns={[
        { head: t`Country`, primary: true, cell: ({ country }) => <Name>{country}</Name> },
        { head: t`Women`, numeric: true, cell: ({ women }) => <Num value={women} /> },
        { head: t`Men`, numeric: true, cell: ({ men }) => <Num value={men} /> },
        { head: t`Together`, numeric: true, cell: ({ women, men }) => <Num value={women + men} /> },
      ]}
    />
  );
}
