import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { VerificationItem } from '#server/organisations/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pager } from '../ui/pager.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { kindWords } from './words.ts';

export const meta = pageTitle(() => msg`Verifications`);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined;
  return context.query.organisations.verifications({ after });
}

export default function Verifications() {
  const { rows, next } = useLoaderData<typeof loader>();
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={<Trans>Verifications</Trans>}
        meta={
          <Trans>Organisations that asked to be verified for your missions, the longest waiting first.</Trans>
        }
      />
      {rows.length === 0 ? (
        <Empty
          title={<Trans>Nothing waits for you</Trans>}
          act={
            <ButtonLink to="/home" small>
              <Trans>Back to your queue</Trans>
            </ButtonLink>
          }
        />
      ) : (
        <Table
          caption={<Trans>Waiting for a decision</Trans>}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
      <Pager next={next} />
    </>
  );
}

function useColumns(): Column<VerificationItem>[] {
  const { t, i18n } = useLingui();
  return [
    {
      head: t`Organisation`,
      primary: true,
      cell: (row) => (
        <Link to={`/organisations/${row.id}/assess`}>
          <Name>{row.name}</Name>
        </Link>
      ),
    },
    { head: t`Kind`, cell: (row) => i18n._(kindWords[row.kind]) },
    {
      head: t`Missions`,
      cell: (row) => row.missions.map((acronym) => <Code key={acronym}>{acronym} </Code>),
    },
    { head: t`Waiting since`, cell: (row) => <Time at={row.submittedAt} />, nowrap: true },
  ];
}
