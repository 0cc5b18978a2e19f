import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { CoordinatorView } from '#server/accounts/view.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { AccountFrame } from './account-frame.tsx';

export const meta = pageTitle(() => msg`Coordinators`);

export async function loader({ context }: LoaderFunctionArgs) {
  return context.query.accounts.coordinators();
}

export async function action({ request, context }: ActionFunctionArgs) {
  return context.refuse(await context.submit(request, ['coordinator.appoint', 'coordinator.dismiss']));
}

export default function Coordinators() {
  const { t } = useLingui();
  const { coordinators, missions } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const everyMission = t`All missions`;
  const options = [
    { value: '*', label: everyMission },
    ...missions.map(({ id, acronym }) => ({ value: id, label: acronym })),
  ];
  return (
    <AccountFrame>
      <div className="grid gap-5">
        <CoordinatorTable coordinators={coordinators} everyMission={everyMission} reply={reply} />
        <Card title={<Trans>Appoint a coordinator</Trans>}>
          <CommandForm command="coordinator.appoint" reply={reply} submit={<Trans>Appoint</Trans>}>
            <TextInput
              name="email"
              type="email"
              label={<Trans>E-mail address</Trans>}
              hint={<Trans>Of a person whose account is confirmed.</Trans>}
              required
            />
            <Select
              name="missionId"
              label={<Trans>Coordinates</Trans>}
              options={options}
              defaultValue="*"
              required
            />
          </CommandForm>
        </Card>
      </div>
    </AccountFrame>
  );
}

interface CoordinatorTableProps {
  coordinators: readonly CoordinatorView[];
  everyMission: string;
  reply: FormReply | null;
}

function CoordinatorTable({ coordinators, everyMission, reply }: CoordinatorTableProps) {
  const { t } = useLingui();
  const columns: Column<CoordinatorView>[] = [
    {
      head: t`Person`,
      primary: true,
      cell: ({ name, email }) => (
        <span className="grid">
          <bdi className="font-semibold">{name}</bdi>
          <bdi dir="ltr" className="text-small text-muted">
            {email}
          </bdi>
        </span>
      ),
    },
    { head: t`Coordinates`, cell: ({ mission }) => <bdi>{mission ?? everyMission}</bdi> },
    { head: t`Since`, cell: ({ since }) => <Time at={since} focusable /> },
    {
      head: t`Act`,
      cell: ({ personId, missionId }) => (
        <CommandForm
          command="coordinator.dismiss"
          reply={reply}
          fixed={{ personId, missionId }}
          submit={<Trans>Dismiss</Trans>}
          variant="danger"
          small
        />
      ),
    },
  ];
  return (
    <Table
      caption={<Trans>Who coordinates what</Trans>}
      columns={columns}
      rows={coordinators}
      rowKey={({ personId, missionId }) => `${personId} ${missionId}`}
    />
  );
}
