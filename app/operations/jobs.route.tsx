import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { GivenUpJob } from '#server/operations/jobs-board.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Empty } from '../ui/empty.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { wordsOfKind } from './job-words.ts';

export const meta = pageTitle(() => msg`Work that was given up`);

export async function loader({ context }: LoaderFunctionArgs) {
  return context.query.operations.jobs();
}

export async function action({ request, context }: ActionFunctionArgs) {
  return context.refuse(await context.submit(request, ['job.retry', 'job.discard']));
}

export default function Jobs() {
  const { givenUp, givenUpInAll, waiting, failing } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHead
        title={<Trans>Work that was given up</Trans>}
        meta={
          <Trans>
            Given up: {givenUpInAll} · waiting: {waiting} · of these tried before: {failing}
          </Trans>
        }
      />
      {givenUp.length > 0 ? (
        <GivenUp jobs={givenUp} reply={reply} />
      ) : (
        <Empty title={<Trans>Nothing was given up.</Trans>}>
          <Trans>
            What the portal does after an act, such as sending a mail, is tried twelve times within a day.
            What never succeeds is listed here.
          </Trans>
        </Empty>
      )}
    </>
  );
}

function GivenUp({ jobs, reply }: { jobs: readonly GivenUpJob[]; reply: FormReply | null }) {
  const { t } = useLingui();
  const columns: Column<GivenUpJob>[] = [
    { head: t`What`, primary: true, cell: (job) => <What job={job} /> },
    { head: t`Given up`, cell: ({ endedAt }) => <Time at={endedAt} focusable />, nowrap: true },
    { head: t`Tries`, cell: ({ attempts }) => attempts, numeric: true },
    {
      head: t`Why`,
      cell: ({ why }) => (
        <bdi dir="ltr" className="break-words">
          {why}
        </bdi>
      ),
    },
    { head: t`Act`, cell: ({ id }) => <Acts jobId={id} reply={reply} /> },
  ];
  return (
    <Table
      caption={<Trans>The latest first</Trans>}
      captionHidden
      columns={columns}
      rows={jobs}
      rowKey={({ id }) => id}
    />
  );
}

function What({ job: { kind, key, createdAt } }: { job: GivenUpJob }) {
  const { i18n } = useLingui();
  const words = wordsOfKind(kind);
  return (
    <span className="grid">
      <span className="font-semibold">{words ? i18n._(words) : <bdi dir="ltr">{kind}</bdi>}</span>
      <bdi dir="ltr" className="text-small text-muted">
        {key}
      </bdi>
      <span className="text-small text-muted">
        <Trans>
          Asked for <Time at={createdAt} />
        </Trans>
      </span>
    </span>
  );
}

function Acts({ jobId, reply }: { jobId: string; reply: FormReply | null }) {
  return (
    <span className="flex flex-wrap gap-2">
      <CommandForm
        command="job.retry"
        reply={reply}
        fixed={{ jobId }}
        submit={<Trans>Try again</Trans>}
        small
      />
      <CommandForm
        command="job.discard"
        reply={reply}
        fixed={{ jobId }}
        submit={<Trans>Discard</Trans>}
        variant="danger"
        small
      />
    </span>
  );
}
