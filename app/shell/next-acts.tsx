import { Trans } from '@lingui/react/macro';
import type { Actor } from '#domain/core/actor.ts';
import { coordinates, speaksFor } from '#domain/core/actor.ts';
import type { MissionId } from '#domain/core/id.ts';
import { carriesCommitments } from '#domain/organisations/policy.ts';
import { ButtonLink } from '../ui/link.tsx';
import type { RailMission } from './root-data.ts';

interface NextActsProps {
  actor: Actor;
  /** The mission they are in most often. */
  mission: RailMission | undefined;
}

/** What somebody of this role would likely do next, when nothing waits for them. */
export function NextActs({ actor, mission }: NextActsProps) {
  const { organisation } = actor;
  if (mission && coordinates(actor, mission.id as MissionId)) return <Coordinate mission={mission} />;
  if (!organisation) return <Begin />;
  if (!carriesCommitments(organisation.verification).allowed) {
    return (
      <ButtonLink to={`/organisations/${organisation.id}`} variant="primary">
        <span>
          <Trans>
            See what <bdi>{organisation.name}</bdi> still needs to be verified
          </Trans>
        </span>
      </ButtonLink>
    );
  }
  return mission ? <TakePart mission={mission} mayOffer={speaksFor(actor, organisation.id)} /> : <Find />;
}

function Coordinate({ mission }: { mission: RailMission }) {
  return (
    <>
      <ButtonLink to={`/missions/${mission.slug}/resources`} variant="primary">
        <span>
          <Trans>
            See what <bdi>{mission.acronym}</bdi> needs
          </Trans>
        </span>
      </ButtonLink>
      <ButtonLink to={`/missions/${mission.slug}/imports`}>
        <Trans>Import a sheet</Trans>
      </ButtonLink>
      <ButtonLink to={`/missions/${mission.slug}/partners`}>
        <Trans>Look at the partners</Trans>
      </ButtonLink>
    </>
  );
}

function TakePart({ mission, mayOffer }: { mission: RailMission; mayOffer: boolean }) {
  return (
    <>
      <ButtonLink to={`/missions/${mission.slug}/initiatives`} variant="primary">
        <Trans>Find an initiative</Trans>
      </ButtonLink>
      {mayOffer ? (
        <ButtonLink to={`/missions/${mission.slug}/resources/offers`}>
          <Trans>Offer what you have</Trans>
        </ButtonLink>
      ) : (
        <ButtonLink to={`/missions/${mission.slug}/channels`}>
          <Trans>Read the channels</Trans>
        </ButtonLink>
      )}
    </>
  );
}

function Begin() {
  return (
    <>
      <ButtonLink to="/register" variant="primary">
        <Trans>Register an organisation</Trans>
      </ButtonLink>
      <ButtonLink to="/missions">
        <Trans>Find a mission</Trans>
      </ButtonLink>
    </>
  );
}

function Find() {
  return (
    <ButtonLink to="/missions" variant="primary">
      <Trans>Find a mission</Trans>
    </ButtonLink>
  );
}
