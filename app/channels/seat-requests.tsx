import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { ChannelPeople } from '#server/channels/view.ts';
import { Card } from '../ui/card.tsx';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { AnswerRequest } from './answer-request.tsx';

/** Who waits for a seat, with the answers a moderator may give. */
export function SeatRequests({
  requests,
  reply,
}: Pick<ChannelPeople, 'requests'> & { reply: FormReply | null }) {
  return (
    <Card title={<Trans>Requests and invitations that wait</Trans>} flush>
      <ul>
        {requests.map((request) => (
          <li
            key={request.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line px-4 py-3 not-last:border-b"
          >
            <div className="min-w-0">
              <Name>{request.name}</Name>{' '}
              <span className="text-small text-muted">
                <Name>{request.organisation}</Name> · <Time at={request.at} />
              </span>
              {request.note ? (
                <p dir="auto" className="text-small">
                  {request.note}
                </p>
              ) : null}
            </div>
            <Answers request={request} reply={reply} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Answers({
  request,
  reply,
}: {
  request: ChannelPeople['requests'][number];
  reply: FormReply | null;
}) {
  const given = { id: request.id, reply };
  if (request.side === 'invitation') {
    return (
      <div className="flex items-center gap-2">
        <span className="text-small text-muted">
          <Trans>Invited</Trans>
        </span>
        <AnswerRequest {...given} answer="withdrawn" submit={<Trans>Take it back</Trans>} />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-2">
      <AnswerRequest {...given} answer="accepted" submit={<Trans>Let in</Trans>} />
      <details>
        <summary className="button button-small button-quiet cursor-pointer">
          <Trans>Decline…</Trans>
        </summary>
        <AnswerRequest {...given} answer="declined" submit={<Trans>Decline</Trans>}>
          <TextInput name="reason" label={<Trans>Why</Trans>} />
        </AnswerRequest>
      </details>
    </div>
  );
}

interface InviteProps {
  channelId: string;
  guests: ChannelPeople['guests'];
  reply: FormReply | null;
}

/** Offers a seat to somebody of a partner. */
export function InviteForm({ channelId, guests, reply }: InviteProps) {
  const { t } = useLingui();
  if (guests.length === 0) {
    return (
      <p className="text-muted">
        <Trans>Everybody of the mission’s partners whom it admits is in it.</Trans>
      </p>
    );
  }
  return (
    <CommandForm command="channel.invite" fixed={{ channelId }} reply={reply} submit={<Trans>Invite</Trans>}>
      <Select
        name="personId"
        label={<Trans>Whom</Trans>}
        empty={t`Choose a person`}
        options={guests.map(({ personId, name, organisation }) => ({
          value: personId,
          label: `${name} · ${organisation}`,
        }))}
        required
      />
      <TextInput name="note" label={<Trans>A word to them</Trans>} />
    </CommandForm>
  );
}
