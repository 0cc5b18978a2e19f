import { useLingui } from '@lingui/react/macro';

/** How the fields of a plan are called, for the summary of what is wrong; rows go by their first. */
export function usePlanLabels(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return {
    title: t`Title`,
    taskId: t`Mandated task`,
    theme: t`Theme`,
    summary: t`What you want to do`,
    language: t`Language of title and text`,
    startsOn: t`First day`,
    endsOn: t`Last day`,
    'milestones[0].title': t`Milestone`,
    'milestones[0].dueOn': t`Day of the milestone`,
    'places[0].name': t`Name of the place`,
    'places[0].country': t`Country of the place`,
    'places[0].pcode': t`P-code`,
    'places[0].latitude': t`Latitude`,
    'places[0].longitude': t`Longitude`,
    'partners[0].organisationId': t`Partner`,
    'needs[0].itemId': t`Item that is needed`,
    'needs[0].quantity': t`How many are needed`,
    'needs[0].neededBy': t`Day by which it is needed`,
  };
}
