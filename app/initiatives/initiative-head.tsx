import { Trans, useLingui } from '@lingui/react/macro';
import { takesPart } from '#domain/core/actor.ts';
import { openJoinStates } from '#domain/initiatives/lifecycle.ts';
import { mayEdit, mayRequestJoin } from '#domain/initiatives/policy.ts';
import type { InitiativeView } from '#server/initiatives/view.ts';
import { themeWords } from '../missions/theme-words.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { useActor } from '../shell/root-data.ts';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';
import { StatePill } from './state-pill.tsx';

/** The title, where it stands, for which task, and what this reader can do first. */
export function InitiativeHead({ view, signedIn }: { view: InitiativeView; signedIn: boolean }) {
  const { i18n } = useLingui();
  const { mission, task, startsOn, endsOn } = view;
  return (
    <PageHead
      up={
        <UpTo>
          {signedIn ? null : (
            <>
              <Link to={`/missions/${mission.slug}`}>
                <Code>{mission.acronym}</Code>
              </Link>
              {' · '}
            </>
          )}
          <Link to={`/missions/${mission.slug}/initiatives`}>
            <Trans>Initiatives</Trans>
          </Link>
        </UpTo>
      }
      title={<Name lang={view.language}>{view.title}</Name>}
      meta={
        <>
          <StatePill state={view.state} />
          {view.source === 'import' ? (
            <Pill>
              <Trans>Reported by import</Trans>
            </Pill>
          ) : null}
          <span>
            <Trans>
              led by <Name>{view.lead.name}</Name>
            </Trans>
          </span>
          {startsOn && endsOn ? (
            <span>
              <Time at={startsOn} /> – <Time at={endsOn} />
            </span>
          ) : null}
          {view.theme ? <span>{i18n._(themeWords[view.theme])}</span> : null}
        </>
      }
      acts={<FirstActs view={view} />}
    >
      {task ? (
        <p className="text-small text-muted">
          <Trans>
            Mandated task <Code>{task.code}</Code>: <Name>{task.title}</Name>
          </Trans>{' '}
          {task.droppedOn ? (
            <Pill tone="warn">
              <Trans>No longer in the mandate</Trans>
            </Pill>
          ) : null}
        </p>
      ) : null}
    </PageHead>
  );
}

function FirstActs({ view }: { view: InitiativeView }) {
  const actor = useActor();
  const own = actor?.organisation?.id;
  const waits = view.joins.some(
    (join) => join.organisation.id === own && openJoinStates.includes(join.state),
  );
  const open = view.state === 'approved' || view.state === 'active';
  const isPartner = view.partners.some((partner) => partner.id === own);
  const mayJoin = mayRequestJoin(actor, view.facts).allowed && !waits;
  return (
    <>
      {view.hasChannel ? (
        <ButtonLink to={`/initiatives/${view.id}/channel`} variant="primary">
          <Trans>Open its channel</Trans>
        </ButtonLink>
      ) : null}
      {open && !isPartner && (mayJoin || !actor) ? (
        <ButtonLink to={`/initiatives/${view.id}/join`} variant="primary">
          <Trans>Ask to join</Trans>
        </ButtonLink>
      ) : null}
      {view.facts.approved && takesPart(actor, view.facts.mission.id) ? (
        <ButtonLink to={`/missions/${view.mission.slug}/tasks?initiative=${view.id}`}>
          <Trans>Tasks</Trans>
        </ButtonLink>
      ) : null}
      {mayEdit(actor, view.facts).allowed ? (
        <ButtonLink to={`/initiatives/${view.id}/edit`}>
          <Trans>Edit</Trans>
        </ButtonLink>
      ) : null}
    </>
  );
}
