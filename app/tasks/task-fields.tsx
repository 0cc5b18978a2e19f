import { Trans } from '@lingui/react/macro';
import { DateInput, TextArea, TextInput } from '../ui/form/text-input.tsx';

interface TaskFieldsProps {
  title?: string | undefined;
  details?: string | null | undefined;
  dueOn?: string | null | undefined;
}

/** What is to be done, and by which day. */
export function TaskFields({ title, details, dueOn }: TaskFieldsProps) {
  return (
    <>
      <TextInput
        name="title"
        label={<Trans>What is to be done</Trans>}
        defaultValue={title}
        maxLength={160}
        required
      />
      <TextArea
        name="details"
        label={<Trans>What else there is to know</Trans>}
        defaultValue={details ?? undefined}
        maxLength={2000}
      />
      <DateInput name="dueOn" label={<Trans>By when</Trans>} defaultValue={dueOn ?? undefined} />
    </>
  );
}
