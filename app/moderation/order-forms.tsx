import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ChannelFacts } from '#domain/channels/policy.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { slowSeconds } from '#domain/moderation/kinds.ts';
import { mayAppointModerator } from '#domain/moderation/policy.ts';
import type { Moderator, OrderView } from '#server/moderation/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { Checkbox, RadioGroup } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Name } from '../ui/name.tsx';
import { WatchWords } from './watch-words.tsx';

interface OrderProps {
  channel: { id: string; version: number; facts: ChannelFacts };
  order: OrderView;
  reply: FormReply | null;
}

/** Nobody but moderators writes, for as long as a reason stands. */
export function Lock({ channel, order, reply }: OrderProps) {
  const fixed = { channelId: channel.id };
  if (order.lockedReason !== null) {
    return (
      <Card title={<Trans>Locked: only moderators write</Trans>}>
        <p className="mb-3">
          <bdi>{order.lockedReason}</bdi>
        </p>
        <CommandForm
          command="channel.unlock"
          fixed={fixed}
          reply={reply}
          submit={<Trans>Unlock the channel</Trans>}
        />
      </Card>
    );
  }
  return (
    <Card title={<Trans>Lock it</Trans>}>
      <CommandForm
        command="channel.lock"
        fixed={fixed}
        reply={reply}
        variant="danger"
        submit={<Trans>Lock the channel</Trans>}
      >
        <TextInput
          name="reason"
          label={<Trans>Reason</Trans>}
          hint={<Trans>Everybody in the channel reads it where they would write.</Trans>}
          required
        />
      </CommandForm>
    </Card>
  );
}

/** What waits for a moderator, and how fast is written. */
export function Order({ channel, order, reply }: OrderProps) {
  const { t } = useLingui();
  const words = (seconds: number) => {
    if (seconds === 0) return t`as fast as they like`;
    if (seconds < 60) return t`every ${plural(seconds, { one: '# second', other: '# seconds' })}`;
    const minutes = seconds / 60;
    return t`every ${plural(minutes, { one: '# minute', other: '# minutes' })}`;
  };
  return (
    <Card title={<Trans>What waits, and how fast</Trans>}>
      <CommandForm
        command="channel.order"
        fixed={{ channelId: channel.id, version: channel.version }}
        reply={reply}
        submit={<Trans>Save</Trans>}
      >
        <Checkbox
          name="holdFirst"
          label={<Trans>First messages of organisations that are not verified wait for a moderator</Trans>}
          hint={<Trans>Until a moderator has let one through in this mission.</Trans>}
          value="on"
          defaultChecked={order.holdFirst}
        />
        <Checkbox
          name="approveFirst"
          label={<Trans>Every message waits for a moderator</Trans>}
          value="on"
          defaultChecked={order.approveFirst}
        />
        <WatchWords name="watchWords" words={order.watchWords} />
        <RadioGroup
          name="slowSeconds"
          label={<Trans>Each person writes</Trans>}
          choices={slowSeconds.map((seconds) => ({ value: String(seconds), label: words(seconds) }))}
          defaultValue={String(order.slowSeconds)}
          inline
          required
        />
      </CommandForm>
    </Card>
  );
}

/** Who keeps order here beside the mission's coordinators. */
export function Moderators({ channel, order, reply }: OrderProps) {
  const decision = mayAppointModerator(useActor(), channel.facts);
  const fixedOf = ({ personId, organisationId }: Moderator) => ({
    channelId: channel.id,
    personId,
    organisationId,
  });
  return (
    <Card title={<Trans>Who moderates beside the coordinators</Trans>}>
      {order.moderators.length === 0 ? (
        <p className="text-muted">
          <Trans>Nobody yet.</Trans>
        </p>
      ) : null}
      <ul className="grid gap-2">
        {order.moderators.map((person) => (
          <Person key={`${person.personId} ${person.organisationId}`} person={person}>
            {decision.allowed ? (
              <CommandForm
                command="moderator.dismiss"
                fixed={fixedOf(person)}
                reply={reply}
                small
                variant="quiet"
                submit={<Trans>End it</Trans>}
              />
            ) : null}
          </Person>
        ))}
      </ul>
      {order.seated.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-pointer font-semibold">
            <Trans>Appoint somebody in the channel</Trans>
          </summary>
          <ul className="mt-2 grid gap-2">
            {order.seated.map((person) => (
              <Person key={`${person.personId} ${person.organisationId}`} person={person}>
                <CommandForm
                  command="moderator.appoint"
                  fixed={fixedOf(person)}
                  reply={reply}
                  small
                  variant="secondary"
                  submit={<Trans>Appoint</Trans>}
                />
              </Person>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}

function Person({ person, children }: { person: Moderator; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span>
        <b>
          <Name>{person.name}</Name>
        </b>{' '}
        <span className="text-small text-muted">
          <Name>{person.organisation}</Name>
        </span>
      </span>
      {children}
    </li>
  );
}
