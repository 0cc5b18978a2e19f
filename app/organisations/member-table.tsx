import { Trans, useLingui } from '@lingui/react/macro';
import { membershipRoles } from '#domain/core/actor.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { mayAdminister, mayEndMembership, mayLoseAdministrator } from '#domain/organisations/policy.ts';
import type { MemberItem, MembersView } from '#server/organisations/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Name } from '../ui/name.tsx';
import { useReason } from '../ui/reasons.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { roleWords } from './words.ts';

interface MemberTableProps {
  view: MembersView;
  reply: FormReply | undefined;
}

/** Everybody who acts for the organisation; administrators change roles and end memberships here. */
export function MemberTable({ view, reply }: MemberTableProps) {
  const { t, i18n } = useLingui();
  const actor = useActor();
  const administers = mayAdminister(actor, view.facts).allowed;
  const columns: Column<MemberItem>[] = [
    { head: t`Name`, primary: true, cell: (row) => <Name>{row.name}</Name> },
    {
      head: t`Role`,
      cell: (row) =>
        administers ? <RoleForm row={row} view={view} reply={reply} /> : i18n._(roleWords[row.role]),
    },
    { head: t`Since`, cell: (row) => <Time at={row.since} />, nowrap: true },
  ];
  if (administers || view.members.some(({ personId }) => personId === actor?.personId)) {
    columns.push({ head: t`Membership`, cell: (row) => <EndForm row={row} view={view} reply={reply} /> });
  }
  return (
    <Table
      caption={<Trans>People</Trans>}
      captionHidden
      columns={columns}
      rows={view.members}
      rowKey={(row) => row.personId}
    />
  );
}

type RowProps = MemberTableProps & { row: MemberItem };

/** Why this person's role cannot be taken away, in words. */
function useLastAdministrator({ row, view }: RowProps): string | null {
  const decision = mayLoseAdministrator(view.administrators, row.role === 'administrator');
  const reasonText = useReason();
  return decision.allowed ? null : reasonText(decision.reason, decision.params);
}

function RoleForm(props: RowProps) {
  const { row, view, reply } = props;
  const { t, i18n } = useLingui();
  const last = useLastAdministrator(props);
  return (
    <CommandForm
      command="membership.change-role"
      reply={reply}
      fixed={{ organisationId: view.organisation.id, personId: row.personId }}
      submit={<Trans>Change</Trans>}
      variant="secondary"
      small
      disabledReason={last}
      className="sm:flex sm:flex-wrap sm:items-start sm:gap-2"
    >
      <Select
        name="role"
        label={t`Role of ${row.name}`}
        labelHidden
        defaultValue={row.role}
        options={membershipRoles.map((role) => ({ value: role, label: i18n._(roleWords[role]) }))}
      />
    </CommandForm>
  );
}

function EndForm(props: RowProps) {
  const { row, view, reply } = props;
  const actor = useActor();
  const isOwn = row.personId === actor?.personId;
  const last = useLastAdministrator(props);
  if (!mayEndMembership(actor, view.facts, isOwn).allowed) return null;
  return (
    <CommandForm
      command="membership.end"
      reply={reply}
      fixed={{ organisationId: view.organisation.id, personId: row.personId }}
      submit={isOwn ? <Trans>Leave</Trans> : <Trans>End membership</Trans>}
      variant="quiet"
      small
      disabledReason={last}
    />
  );
}
