import { Trans } from '@lingui/react/macro';
import type { ImportView } from '#server/imports/view.ts';
import { Empty } from '../ui/empty.tsx';
import { ButtonLink } from '../ui/link.tsx';

/** A sheet that was given up. */
export function Abandoned({ view }: { view: ImportView }) {
  return (
    <Empty
      title={<Trans>This sheet was given up</Trans>}
      act={
        <ButtonLink to={view.mission ? `/missions/${view.mission.slug}/imports` : '/imports'}>
          <Trans>Import another sheet</Trans>
        </ButtonLink>
      }
    >
      <Trans>Nothing of it was imported, and its file was erased.</Trans>
    </Empty>
  );
}
