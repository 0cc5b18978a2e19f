import { useLingui } from '@lingui/react/macro';

/** What the facts of a mission are called in the list of what is wrong with a form. */
export function useMissionLabels(): Record<string, string> {
  const { t } = useLingui();
  return {
    name: t`Full name`,
    area: t`Area`,
    countries: t`Countries`,
    latitude: t`Latitude of its headquarters`,
    longitude: t`Longitude`,
    timeZone: t`Time zone`,
    summary: t`What it is for`,
    startedOn: t`Began on`,
    mandateExpiresOn: t`Mandate until`,
    endedOn: t`Ended on`,
    state: t`State`,
    'resolution.reference': t`Resolution`,
    'resolution.adoptedOn': t`Adopted on`,
  };
}
