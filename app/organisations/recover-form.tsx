import { Trans } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';

/** A coordinator gives an organisation without administrators a new one; the trail says who did. */
export function RecoverForm({
  organisationId,
  reply,
}: {
  organisationId: string;
  reply: FormReply | undefined;
}) {
  return (
    <CommandForm
      command="membership.recover"
      reply={reply}
      fixed={{ organisationId }}
      submit={<Trans>Make administrator</Trans>}
    >
      <p className="max-w-text text-muted">
        <Trans>
          Make sure that this person may act for the organisation. Your decision is on record and the person
          is told.
        </Trans>
      </p>
      <TextInput
        name="email"
        type="email"
        label={<Trans>E-mail address of the new administrator</Trans>}
        hint={<Trans>Somebody with an account here.</Trans>}
        required
      />
    </CommandForm>
  );
}
