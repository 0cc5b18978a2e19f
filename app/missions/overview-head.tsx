import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { coordinates } from '#domain/core/actor.ts';
import type { MissionView } from '#server/missions/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Figures } from '../ui/figures.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { missionStateTones, missionStateWords } from './words.ts';

/** The mission's name, where it is and what it is for; for its coordinators what they can change. */
export function OverviewHead({ mission }: { mission: MissionView }) {
  const { i18n } = useLingui();
  const actor = useActor();
  const meta = (
    <>
      <Code>{mission.acronym}</Code>
      <span aria-hidden="true">·</span>
      <Name>{mission.area}</Name>
      <Pill tone={missionStateTones[mission.state]}>{i18n._(missionStateWords[mission.state])}</Pill>
    </>
  );
  const lead = <Lead mission={mission} />;
  if (actor) {
    return (
      <PageHead title={<Name>{mission.name}</Name>} meta={meta} acts={<Acts mission={mission} />}>
        <div className="mt-2">{lead}</div>
      </PageHead>
    );
  }
  return (
    <header className="grid gap-2">
      <h1 className="max-w-[34ch] text-display">
        <Name>{mission.name}</Name>
      </h1>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">{meta}</div>
      {lead}
    </header>
  );
}

function Lead({ mission }: { mission: MissionView }) {
  const { count } = mission.partnersSummary;
  return (
    <div className="grid max-w-text gap-2">
      {mission.summary ? (
        <p dir="auto" className="whitespace-pre-line">
          {mission.summary}
        </p>
      ) : null}
      {count > 0 ? (
        <p>
          <Plural
            value={count}
            one="# organisation works with the mission. This page shows what is asked for, what is given, and who does it."
            other="# organisations work with the mission. This page shows what is asked for, what is given, and who does it."
          />
        </p>
      ) : null}
    </div>
  );
}

function Acts({ mission }: { mission: MissionView }) {
  if (!coordinates(useActor(), mission.facts.id)) return null;
  return (
    <>
      <ButtonLink to={`/missions/${mission.slug}/edit`}>
        <Trans>Edit the mission</Trans>
      </ButtonLink>
      <ButtonLink to={`/missions/${mission.slug}/mandate#renew`}>
        <Trans>Renew the mandate</Trans>
      </ButtonLink>
      <ButtonLink to={`/missions/${mission.slug}/admit`}>
        <Trans>Let an organisation in</Trans>
      </ButtonLink>
    </>
  );
}

/** The four figures that say most. */
export function Facts({ mission }: { mission: MissionView }) {
  const { partnersSummary, needs, mandateExpiresOn, endedOn } = mission;
  const end = endedOn
    ? { key: 'ended', value: <Time at={endedOn} />, label: <Trans>ended</Trans> }
    : mandateExpiresOn
      ? {
          key: 'until',
          value: <Time at={mandateExpiresOn} />,
          label: (
            <Trans>
              mandate runs until, <Time at={mandateExpiresOn} as="away" />
            </Trans>
          ),
        }
      : { key: 'since', value: <Time at={mission.startedOn} />, label: <Trans>began</Trans> };
  return (
    <Figures
      items={[
        {
          key: 'partners',
          value: <Num value={partnersSummary.verified} />,
          label: <Plural value={partnersSummary.verified} one="verified partner" other="verified partners" />,
        },
        {
          key: 'initiatives',
          value: <Num value={Number(mission.initiatives)} />,
          label: (
            <Plural value={Number(mission.initiatives)} one="joint initiative" other="joint initiatives" />
          ),
        },
        {
          key: 'needs',
          value: <Num value={needs.open} />,
          label: <Plural value={needs.open} one="need open now" other="needs open now" />,
        },
        end,
      ]}
    />
  );
}
