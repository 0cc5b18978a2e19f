import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actsFor } from '#domain/core/actor.ts';
import { maySubmit } from '#domain/organisations/policy.ts';
import type { InitiativeList } from '#server/initiatives/view.ts';
import type { MissionRef, OrganisationView } from '#server/organisations/view.ts';
import { InitiativeTable } from '../initiatives/initiative-table.tsx';
import { useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { DefinitionList } from '../ui/definition-list.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { Decision } from './decision.tsx';
import { MemberList } from './member-list.tsx';
import { OrganisationFrame } from './organisation-frame.tsx';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>(
  (data) => data?.view.name ?? msg`Organisation`,
);
export const handle = { catalogues: ['initiatives'] };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id = '' } = params;
  const view = await context.query.organisations.organisation({ organisationId: id });
  return { view, work: await context.query.initiatives.listInitiatives({ organisation: view.id }) };
}

export default function Organisation() {
  const { view, work } = useLoaderData<typeof loader>();
  const actor = useActor();
  const own = actsFor(actor, view.id);
  useStream(own ? `organisation:${view.id}` : null);
  return (
    <OrganisationFrame organisation={view} facts={view.facts}>
      <div className="grid gap-5">
        <NextStep view={view} own={own} />
        {view.decision ? <Decision decision={view.decision} /> : null}
        <div className="grid items-start gap-5 lg:grid-cols-[2fr_1fr]">
          <Card title={<Trans>Profile</Trans>}>
            {view.description ? (
              <p dir="auto" lang={view.language} className="mb-4 max-w-text whitespace-pre-line">
                {view.description}
              </p>
            ) : null}
            <Facts view={view} />
          </Card>
          <Card title={<Trans>People</Trans>}>
            <MemberList members={view.members} />
          </Card>
        </div>
        <Work list={work} />
      </div>
    </OrganisationFrame>
  );
}

/** The initiatives in which it has a place, as far as this reader may see them. */
function Work({ list }: { list: InitiativeList }) {
  if (list.rows.length === 0) return null;
  return (
    <section>
      <SectionHead title={<Trans>Initiatives</Trans>} />
      <InitiativeTable rows={list.rows} withMission />
    </section>
  );
}

/** What its own people would do next, where something is missing. */
function NextStep({ view, own }: { view: OrganisationView; own: boolean }) {
  const actor = useActor();
  const unfinished =
    view.verification === 'draft' || view.verification === 'rejected' || view.verification === 'lapsed';
  if (own && view.verification === 'submitted') {
    return (
      <Notice title={<Trans>A coordinator looks at your request</Trans>}>
        <Trans>You get a mail when there is a decision.</Trans>
      </Notice>
    );
  }
  if (!own || !(unfinished || view.verification === 'expiring')) return null;
  const may = maySubmit(actor, view.facts).allowed;
  return (
    <Notice
      tone="warn"
      title={
        view.verification === 'expiring' ? (
          <Trans>The verification ends soon</Trans>
        ) : (
          <Trans>Not verified: no new commitments yet</Trans>
        )
      }
      act={
        may ? (
          <ButtonLink to={`/organisations/${view.id}/verification`} variant="primary" small>
            <Trans>Ask for verification</Trans>
          </ButtonLink>
        ) : null
      }
    >
      <Trans>Only verified organisations propose initiatives, offer resources and join others.</Trans>
    </Notice>
  );
}

function Facts({ view }: { view: OrganisationView }) {
  return (
    <DefinitionList
      items={[
        view.website
          ? {
              term: <Trans>Website</Trans>,
              value: (
                <a href={view.website} rel="noopener noreferrer nofollow" dir="ltr" className="break-all">
                  {view.website}
                </a>
              ),
            }
          : null,
        view.missions.length > 0
          ? { term: <Trans>Takes part in</Trans>, value: <Missions missions={view.missions} /> }
          : null,
        view.wantsToJoin.length > 0
          ? { term: <Trans>Asked to work in</Trans>, value: <Missions missions={view.wantsToJoin} /> }
          : null,
        view.validUntil
          ? { term: <Trans>Verified until</Trans>, value: <Time at={view.validUntil} /> }
          : null,
        { term: <Trans>Known here since</Trans>, value: <Time at={view.since} /> },
      ]}
    />
  );
}

function Missions({ missions }: { missions: readonly MissionRef[] }) {
  return (
    <ul className="grid gap-0.5">
      {missions.map(({ id, slug, acronym, name }) => (
        <li key={id}>
          <Link to={`/missions/${slug}`}>
            <Code>{acronym}</Code>
          </Link>{' '}
          <span className="text-small text-muted">
            <Name>{name}</Name>
          </span>
        </li>
      ))}
    </ul>
  );
}
