import { Trans, useLingui } from '@lingui/react/macro';
import type { TaskChoices } from '#server/tasks/view.ts';
import { Select } from '../ui/form/choices.tsx';

/** Who does it: anybody who takes part in the mission. */
export function OwnerField({ people, owner }: { people: TaskChoices['people']; owner?: string | undefined }) {
  const { t } = useLingui();
  return (
    <Select
      name="ownerId"
      label={<Trans>Who does it</Trans>}
      empty={t`Nobody yet: whoever takes it`}
      options={people.map(({ id, name, organisation }) => ({
        value: id,
        label: `${name} · ${organisation}`,
      }))}
      defaultValue={owner}
      unmarked
    />
  );
}
