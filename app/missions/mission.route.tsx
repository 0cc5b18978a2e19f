import { Trans, useLingui } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { MissionView } from '#server/missions/view.ts';
import { useStream } from '../live/use-stream.ts';
import { pageTitle } from '../shell/page-title.ts';
import { useRootData } from '../shell/root-data.ts';
import { Figures } from '../ui/figures.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { PageHead, SectionHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { MissionPage } from './mission-page.tsx';
import { missionStateWords } from './words.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((data) => [data?.mission.acronym]);
export const handle = { framed: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { mission: params.mission ?? '' };
  const mission = await context.query.missions.overview(asked);
  return { mission, frame: context.actor ? await context.query.missions.frame(asked) : null };
}

/** A mission: its mandate, where it works, who contributes. Public, and live for who takes part. */
export default function Mission() {
  const { mission, frame } = useLoaderData<typeof loader>();
  useStream(mission.entered ? `mission:${mission.id}` : null, { since: mission.seq });
  return (
    <MissionPage mission={frame}>
      <Head mission={mission} />
      <Facts mission={mission} />
      <Where mission={mission} />
      <Mandate mission={mission} />
      {mission.contributions.length > 0 ? <Contributions mission={mission} /> : null}
    </MissionPage>
  );
}

function Head({ mission }: { mission: MissionView }) {
  const { i18n } = useLingui();
  return (
    <PageHead
      title={<Name>{mission.name}</Name>}
      meta={
        <>
          <bdi dir="ltr">{mission.acronym}</bdi> · <Name>{mission.area}</Name>
          <Pill>{i18n._(missionStateWords[mission.state])}</Pill>
        </>
      }
    >
      {mission.summary ? <p className="max-w-text">{mission.summary}</p> : null}
    </PageHead>
  );
}

function Facts({ mission }: { mission: MissionView }) {
  return (
    <Figures
      items={[
        { key: 'partners', value: <Num value={Number(mission.partners)} />, label: <Trans>partners</Trans> },
        {
          key: 'initiatives',
          value: <Num value={Number(mission.initiatives)} />,
          label: <Trans>joint initiatives</Trans>,
        },
        { key: 'since', value: <Time at={mission.startedOn} />, label: <Trans>began</Trans> },
        ...(mission.mandateExpiresOn
          ? [
              {
                key: 'until',
                value: <Time at={mission.mandateExpiresOn} />,
                label: <Trans>mandate runs until</Trans>,
              },
            ]
          : []),
        ...(mission.endedOn
          ? [{ key: 'ended', value: <Time at={mission.endedOn} />, label: <Trans>ended</Trans> }]
          : []),
      ]}
    />
  );
}

function Where({ mission }: { mission: MissionView }) {
  const { t } = useLingui();
  return (
    <>
      <SectionHead title={<Trans>Where</Trans>} />
      <figure className="max-w-page">
        <img
          src={`/missions/${mission.slug}/initiatives/map.svg`}
          alt={t`Map of ${mission.area} with the places of joint work`}
          width={640}
          height={420}
          loading="lazy"
          className="h-auto w-full"
        />
        <figcaption className="text-small text-muted">
          <Trans>
            Areas, not exact places. The boundaries and names shown do not imply official endorsement or
            acceptance by the United Nations.
          </Trans>{' '}
          <Link to={`/missions/${mission.slug}/initiatives`}>
            <Trans>The same as a list</Trans>
          </Link>
        </figcaption>
      </figure>
    </>
  );
}

function Mandate({ mission }: { mission: MissionView }) {
  const { t } = useLingui();
  return (
    <>
      <SectionHead
        title={<Trans>Mandate</Trans>}
        aside={mission.resolutions.map(({ reference }) => (
          <bdi key={reference} dir="ltr">
            {reference}
          </bdi>
        ))}
      />
      <Table
        caption={t`Mandated tasks`}
        captionHidden
        rows={mission.tasks}
        rowKey={({ id }) => id}
        columns={[
          {
            head: t`Task`,
            primary: true,
            cell: ({ title, droppedOn }) => (
              <>
                <Name lang="en">{title}</Name>{' '}
                {droppedOn ? (
                  <Pill tone="warn">
                    <Trans>no longer mandated</Trans>
                  </Pill>
                ) : null}
              </>
            ),
          },
          {
            head: t`Initiatives`,
            numeric: true,
            cell: ({ initiatives }) => <Num value={Number(initiatives)} />,
          },
        ]}
      />
    </>
  );
}

function Contributions({ mission }: { mission: MissionView }) {
  const { t } = useLingui();
  const language = useRootData()?.locale ?? 'en';
  return (
    <>
      <SectionHead
        title={<Trans>Uniformed personnel</Trans>}
        aside={
          <Link to={`/missions/${mission.slug}/contributions`}>
            <Trans>The whole table by country and year</Trans>
          </Link>
        }
      />
      <img
        src={`/missions/${mission.slug}/contributions.svg?language=${language}`}
        alt={t`Women and men in uniform by year; the same as the table.`}
        width={720}
        height={328}
        loading="lazy"
        className="h-auto w-full max-w-page"
      />
    </>
  );
}
