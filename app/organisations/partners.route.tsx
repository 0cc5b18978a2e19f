import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { type OrganisationKind, organisationKinds } from '#domain/organisations/kinds.ts';
import { verificationStates } from '#domain/organisations/lifecycle.ts';
import type { PartnerItem } from '#server/organisations/view.ts';
import { MissionPage } from '../missions/mission-page.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Empty } from '../ui/empty.tsx';
import { Filters } from '../ui/filters.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pager } from '../ui/pager.tsx';
import { Pill } from '../ui/pill.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Verification } from './verification.tsx';
import { kindWords, stateWords } from './words.ts';

export const meta = pageTitle<{ mission: { acronym: string } }>((view) => [
  msg`Partners`,
  view?.mission.acronym,
]);

export const handle = { framed: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { mission: slug = '' } = params;
  const [mission, page] = await Promise.all([
    context.query.missions.frame({ mission: slug }),
    context.query.organisations.partners({ ...asked, mission: slug }),
  ]);
  return { mission, page };
}

export default function Partners() {
  const {
    mission,
    page: { rows, next, count },
  } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const columns = useColumns();
  const narrowed = ['q', 'kind', 'verification'].some((name) => query.get(name));
  return (
    <MissionPage mission={mission}>
      <PageHead
        title={<Trans>Partners</Trans>}
        meta={<Plural value={count} one="# organisation" other="# organisations" />}
      />
      <PartnerFilters />
      {rows.length > 0 ? (
        <Table
          caption={<Trans>Partners of the mission</Trans>}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
        />
      ) : (
        <Empty title={narrowed ? <Trans>No partner is like that</Trans> : <Trans>No partner yet</Trans>}>
          {narrowed ? (
            <Trans>Search for fewer words, or show all.</Trans>
          ) : (
            <Trans>
              Organisations come here when they are verified for this mission or named by an import.
            </Trans>
          )}
        </Empty>
      )}
      <Pager next={next} />
    </MissionPage>
  );
}

function PartnerFilters() {
  const { t, i18n } = useLingui();
  const kinds = Object.keys(organisationKinds) as OrganisationKind[];
  return (
    <Filters
      label={t`Search partners`}
      search={t`Name or acronym`}
      filters={[
        {
          name: 'kind',
          label: t`Kind`,
          options: [
            { value: '', label: t`All kinds` },
            ...kinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind]) })),
          ],
        },
        {
          name: 'verification',
          label: t`Verification`,
          options: [
            { value: '', label: t`All` },
            ...verificationStates.map((state) => ({ value: state, label: i18n._(stateWords[state]) })),
          ],
        },
      ]}
    />
  );
}

function useColumns(): Column<PartnerItem>[] {
  const { t, i18n } = useLingui();
  return [
    {
      head: t`Organisation`,
      primary: true,
      cell: (row) => (
        <>
          <Link to={`/organisations/${row.id}`}>
            <Name>{row.name}</Name>
          </Link>{' '}
          {row.acronym ? (
            <span className="text-muted">
              <Code>{row.acronym}</Code>
            </span>
          ) : null}
        </>
      ),
    },
    { head: t`Kind`, cell: (row) => i18n._(kindWords[row.kind]) },
    { head: t`Country`, cell: (row) => (row.country ? <Code>{row.country}</Code> : '–') },
    {
      head: t`Verification`,
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <Verification state={row.verification} />
          {row.source === 'import' ? (
            <Pill>
              <Trans>Reported by import</Trans>
            </Pill>
          ) : null}
        </span>
      ),
    },
  ];
}
