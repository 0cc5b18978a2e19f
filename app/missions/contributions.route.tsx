import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Table } from '../ui/table.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Uniformed personnel`,
  data?.mission.acronym,
]);

export async function loader({ params, context }: LoaderFunctionArgs) {
  return context.query.missions.contributions({ mission: params.mission ?? '' });
}

/** Who sent whom: every country and year, women and men apart. */
export default function Contributions() {
  const { mission, rows } = useLoaderData<typeof loader>();
  const { t } = useLingui();
  return (
    <>
      <PageHead
        up={<Link to={`/missions/${mission.slug}`}>{mission.acronym}</Link>}
        title={<Trans>Uniformed personnel</Trans>}
        meta={<Trans>By contributing country, year and sex, as reported.</Trans>}
      />
      {rows.length > 0 ? (
        <Table
          caption={t`Uniformed personnel`}
          captionHidden
          scrolls
          rows={rows}
          rowKey={({ country, year }) => `${country} ${year}`}
          columns={[
            { head: t`Country`, primary: true, cell: ({ country }) => <Name>{country}</Name> },
            { head: t`Year`, numeric: true, cell: ({ year }) => <bdi>{year}</bdi> },
            { head: t`Women`, numeric: true, cell: ({ women }) => <Num value={Number(women)} /> },
            { head: t`Men`, numeric: true, cell: ({ men }) => <Num value={Number(men)} /> },
          ]}
        />
      ) : (
        <Empty title={<Trans>No contributions are on record for this mission</Trans>} />
      )}
    </>
  );
}
