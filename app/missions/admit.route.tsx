import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { CandidateView } from '#server/missions/view.ts';
import { Verification } from '../organisations/verification.tsx';
import { kindWords } from '../organisations/words.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Empty } from '../ui/empty.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import { MissionPage } from './mission-page.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [
  msg`Let an organisation in`,
  data?.frame.acronym,
]);
export const handle = { framed: true, catalogues: ['organisations'] };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { mission = '' } = params;
  const words = new URL(request.url).searchParams.get('q') ?? '';
  const found = await context.query.missions.findOrganisations({ mission, words });
  return { found, words, frame: await context.query.missions.frame({ mission }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const reply = await context.submit(request, ['mission.admit-organisation']);
  return reply.ok ? redirect(`/missions/${params.mission}/partners`, 303) : context.refuse(reply);
}

/** Lets an organisation take part: its people are seated in the open channels at once. */
export default function Admit() {
  const { found, words, frame } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const { t } = useLingui();
  return (
    <MissionPage mission={frame}>
      <div className="max-w-page">
        <PageHead
          up={
            <UpTo>
              <Link to={`/missions/${frame.slug}/partners`}>
                <Trans>Partners</Trans>
              </Link>
            </UpTo>
          }
          title={<Trans>Let an organisation in</Trans>}
          meta={
            <Trans>It then sees needs, partners and the open channels; its people are seated there.</Trans>
          }
        />
        <Form method="get" role="search" className="mb-4 max-w-form">
          <SearchBox label={t`Name or acronym`} defaultValue={words} />
        </Form>
        {found.length > 0 ? (
          <ul className="grid divide-y divide-line rounded-md border border-line bg-surface">
            {found.map((candidate) => (
              <Candidate key={candidate.id} {...{ candidate, reply }} missionId={frame.id} />
            ))}
          </ul>
        ) : (
          <Nobody searched={words !== ''} />
        )}
      </div>
    </MissionPage>
  );
}

function Nobody({ searched }: { searched: boolean }) {
  return searched ? (
    <Empty title={<Trans>No organisation has these words in its name</Trans>}>
      <Trans>
        Try its acronym. It must be registered, or reported by an import, before it can be let in.
      </Trans>
    </Empty>
  ) : (
    <Empty title={<Trans>No organisation waits to be let in</Trans>}>
      <Trans>Search for one by its name.</Trans>
    </Empty>
  );
}

interface CandidateProps {
  candidate: CandidateView;
  missionId: string;
  reply: FormReply | null;
}

function Candidate({ candidate, missionId, reply }: CandidateProps) {
  const { i18n } = useLingui();
  const { id, name, acronym, kind, country, verification, takesPart } = candidate;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0">
        <Link to={`/organisations/${id}`} look="plain" className="font-semibold">
          <Name>{name}</Name>
        </Link>{' '}
        {acronym ? <Code>{acronym}</Code> : null}
        <div className="flex flex-wrap items-center gap-x-2 text-small text-muted">
          {i18n._(kindWords[kind])}
          {country ? <Code>{country}</Code> : null}
          <Verification state={verification} />
        </div>
      </div>
      {takesPart ? (
        <Pill tone="good">
          <Trans>takes part</Trans>
        </Pill>
      ) : (
        <CommandForm
          command="mission.admit-organisation"
          reply={reply}
          fixed={{ missionId, organisationId: id }}
          submit={<Trans>Let in</Trans>}
          small
          variant="secondary"
        />
      )}
    </li>
  );
}
