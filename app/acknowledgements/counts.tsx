import { Trans } from '@lingui/react/macro';
import type { AskingView } from '#server/acknowledgements/view-asking.ts';

/** How many of those who were asked have answered. */
export function Counts({
  asking: { answered, people, organisations, organisationsAnswered },
}: {
  asking: AskingView;
}) {
  return (
    <Trans>
      Acknowledged: people {answered} of {people}, organisations {organisationsAnswered} of {organisations}
    </Trans>
  );
}
