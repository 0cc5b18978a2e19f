import { Trans, useLingui } from '@lingui/react/macro';
import { membershipRoles } from '#domain/core/actor.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { InvitationItem } from '#server/organisations/view.ts';
import { languages } from '../shell/languages.ts';
import { useRootData } from '../shell/root-data.ts';
import { RadioGroup, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Notice } from '../ui/notice.tsx';
import { Time } from '../ui/time.tsx';
import { roleHints, roleWords } from './words.ts';

type Reply = FormReply | undefined;

/** Sends a link that makes one person a member, once, within three days. */
export function InviteForm({ organisationId, reply }: { organisationId: string; reply: Reply }) {
  const { i18n } = useLingui();
  const root = useRootData();
  const sent = reply?.ok && reply.command === 'membership.invite';
  return (
    <>
      {sent ? (
        <div className="mb-4">
          <Notice tone="good" live>
            <Trans>The invitation is on its way. It works once, for 72 hours.</Trans>
          </Notice>
        </div>
      ) : null}
      <CommandForm
        command="membership.invite"
        reply={reply}
        fixed={{ organisationId }}
        submit={<Trans>Send the invitation</Trans>}
      >
        <TextInput name="email" type="email" label={<Trans>E-mail address</Trans>} required />
        <RadioGroup
          name="role"
          label={<Trans>Role</Trans>}
          defaultValue="member"
          choices={membershipRoles.map((role) => ({
            value: role,
            label: i18n._(roleWords[role]),
            hint: i18n._(roleHints[role]),
          }))}
          required
        />
        <Select
          name="locale"
          label={<Trans>Language of the mail</Trans>}
          required
          hint={<Trans>Who has an account here gets it in their own language.</Trans>}
          defaultValue={root?.locale ?? 'en'}
          options={languages.map(({ locale, name }) => ({ value: locale, label: name }))}
        />
      </CommandForm>
    </>
  );
}

export function Invitations({
  invitations,
  reply,
}: {
  invitations: readonly InvitationItem[];
  reply: Reply;
}) {
  const { i18n } = useLingui();
  if (invitations.length === 0) {
    return (
      <p className="text-muted">
        <Trans>No invitation is open.</Trans>
      </p>
    );
  }
  return (
    <ul className="grid gap-3">
      {invitations.map(({ id, email, role, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-3">
          <span className="grid min-w-0">
            <bdi dir="ltr" className="break-all">
              {email}
            </bdi>
            <span className="text-small text-muted">
              {i18n._(roleWords[role])} ·{' '}
              <Trans context="due">
                until <Time at={expiresAt} />
              </Trans>
            </span>
          </span>
          <CommandForm
            command="membership.withdraw-invitation"
            reply={reply}
            fixed={{ invitationId: id }}
            submit={<Trans>Take back</Trans>}
            variant="secondary"
            small
          />
        </li>
      ))}
    </ul>
  );
}
