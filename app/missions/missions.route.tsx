import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayCreateMission } from '#domain/missions/policy.ts';
import type { MissionItem } from '#server/missions/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useActor, useRootData } from '../shell/root-data.ts';
import { Empty } from '../ui/empty.tsx';
import { Filters } from '../ui/filters.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { missionStateTones, missionStateWords } from './words.ts';

export const meta = pageTitle(() => msg`Missions`);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const words = searchParams.get('q') ?? '';
  const state = searchParams.get('state') ?? '';
  return { missions: await context.query.missions.listMissions({ words, state }) };
}

/** All missions, with a map of the world. */
export default function Missions() {
  const { missions } = useLoaderData<typeof loader>();
  const { t, i18n } = useLingui();
  const language = useRootData()?.locale ?? 'en';
  const actor = useActor();
  const states = (['active', 'drawdown', 'planned', 'closed'] as const).map((value) => ({
    value,
    label: i18n._(missionStateWords[value]),
  }));
  return (
    <>
      <PageHead
        title={<Trans>Missions</Trans>}
        acts={
          <>
            <ButtonLink to="/initiatives">
              <Trans>Initiatives in all missions</Trans>
            </ButtonLink>
            {mayCreateMission(actor).allowed ? (
              <ButtonLink to="/missions/new" variant="primary">
                <Trans>Open a mission</Trans>
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <img
        src={`/missions.svg?language=${language}`}
        alt={t`Map of the world with the areas of the missions; the same as the table below.`}
        width={960}
        height={410}
        loading="lazy"
        className="mb-5 h-auto w-full"
      />
      <Filters
        label={t`Narrow the list`}
        search={t`Name, acronym or area`}
        filters={[{ name: 'state', label: t`State`, options: [{ value: '', label: t`All` }, ...states] }]}
      />
      {missions.length > 0 ? (
        <MissionTable missions={missions} />
      ) : (
        <Empty title={<Trans>No mission like that</Trans>}>
          <Trans>Try fewer words, or all states.</Trans>
        </Empty>
      )}
    </>
  );
}

function MissionTable({ missions }: { missions: readonly MissionItem[] }) {
  const { t, i18n } = useLingui();
  return (
    <Table
      caption={t`Missions`}
      captionHidden
      rows={missions}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t`Mission`,
          primary: true,
          cell: ({ slug, acronym, name }) => (
            <>
              <Link to={`/missions/${slug}`}>
                <Code>{acronym}</Code>
              </Link>
              <div className="text-small text-muted">
                <Name>{name}</Name>
              </div>
            </>
          ),
        },
        { head: t`Area`, cell: ({ area }) => <Name>{area}</Name> },
        {
          head: t`State`,
          nowrap: true,
          cell: ({ state }) => (
            <Pill tone={missionStateTones[state]}>{i18n._(missionStateWords[state])}</Pill>
          ),
        },
        { head: t`Since`, nowrap: true, cell: ({ startedOn }) => <Time at={startedOn} /> },
        { head: t`Partners`, numeric: true, cell: ({ partners }) => <Num value={Number(partners)} /> },
        {
          head: t`Initiatives`,
          numeric: true,
          cell: ({ initiatives }) => <Num value={Number(initiatives)} />,
        },
      ]}
    />
  );
}
