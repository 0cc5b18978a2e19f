import { Trans } from '@lingui/react/macro';
import type { MissionView } from '#server/missions/view.ts';
import { useActor } from '../shell/root-data.ts';
import { ButtonLink } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';

/** For who is signed in and takes no part: how to come in. */
export function NotEntered({ mission }: { mission: MissionView }) {
  const organisation = useActor()?.organisation;
  return (
    <Notice
      title={
        organisation ? (
          <Trans>
            <Name>{organisation.name}</Name> takes no part in this mission yet
          </Trans>
        ) : (
          <Trans>You take no part in this mission</Trans>
        )
      }
      act={
        <ButtonLink to={`/missions/${mission.slug}/initiatives`} small>
          <Trans>Find an initiative to join</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        Join one of its initiatives, or ask its coordinators to let your organisation in. Its channels, needs
        and partners open with that.
      </Trans>
    </Notice>
  );
}
