import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { InitiativeView } from '#server/initiatives/view.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextArea } from '../ui/form/text-input.tsx';

/** Asks an organisation of the mission to take part. */
export function InviteForm({ view, reply }: { view: InitiativeView; reply: FormReply | null }) {
  const { t } = useLingui();
  const refused = reply !== null && !reply.ok && reply.command === 'initiative.invite';
  return (
    <details className="mt-4" open={refused || undefined}>
      <summary className="cursor-pointer">
        <Trans>Invite an organisation</Trans>
      </summary>
      <div className="mt-3 max-w-text">
        <CommandForm
          command="initiative.invite"
          reply={reply}
          fixed={{ initiativeId: view.id }}
          submit={<Trans>Invite</Trans>}
        >
          <Select
            name="organisationId"
            label={<Trans>Organisation</Trans>}
            options={view.invitable.map(({ id, name }) => ({ value: id, label: name }))}
            empty={t`Choose an organisation`}
            required
          />
          <TextArea name="brings" label={<Trans>What it is asked to bring</Trans>} rows={3} required />
          <TextArea name="message" label={<Trans>Message</Trans>} rows={3} />
        </CommandForm>
      </div>
    </details>
  );
}
