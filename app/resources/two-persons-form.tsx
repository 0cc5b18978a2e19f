import { Trans } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Name } from '../ui/name.tsx';

/** Whether offers of the organisation need a second person; its administrators say so. */
export function TwoPersonsForm({ required, reply }: { required: boolean; reply: FormReply | null }) {
  const organisation = useActor()?.organisation;
  if (organisation?.role !== 'administrator') return null;
  return (
    <section aria-labelledby="two-persons" className="mt-8 grid gap-2 border-t border-line pt-4">
      <h2 id="two-persons" className="font-semibold">
        <Trans>Two people for every offer</Trans>
      </h2>
      <p className="text-small text-muted">
        {required ? (
          <Trans>
            Whoever drafts an offer of <Name>{organisation.name}</Name> cannot release it; somebody else must.
          </Trans>
        ) : (
          <Trans>
            One person can post an offer of <Name>{organisation.name}</Name>. You can ask for a second one to
            release it.
          </Trans>
        )}
      </p>
      <CommandForm
        command="offer.require-two-persons"
        reply={reply}
        fixed={{ organisationId: organisation.id, required: required ? 'false' : 'true' }}
        submit={required ? <Trans>Let one person suffice</Trans> : <Trans>Ask for a second person</Trans>}
        variant="secondary"
        small
      />
    </section>
  );
}
