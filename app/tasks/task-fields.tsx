import { Trans } from '@lingui/react/macro';
import { DateInput, TextArea, TextInput } from '../ui/form/text-input.tsx';

interface TaskFieldsProps {
  title?: string | undefined;
  details?: string | null | undefined;
  dueOn?: string | null | undefined;
}

/** How its fields are called where an answer is wrong. */
export const taskLabels = {
  title: <Trans>What is to be done</Trans>,
  details: <Trans>What else there is to know</Trans>,
  dueOn: <Trans>By when</Trans>,
};

/** What is to be done, and by which day. */
export function TaskFields({ title, details, dueOn }: TaskFieldsProps) {
  return (
    <>
      <TextInput name="title" label={taskLabels.title} defaultValue={title} maxLength={160} required />
      <TextArea
        name="details"
        label={taskLabels.details}
        defaultValue={details ?? undefined}
        maxLength={2000}
      />
      <DateInput name="dueOn" label={taskLabels.dueOn} defaultValue={dueOn ?? undefined} />
    </>
  );
}
