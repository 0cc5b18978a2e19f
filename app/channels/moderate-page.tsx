import { Trans } from '@lingui/react/macro';
import { mayRemove, mayRestore } from '#domain/channels/message-policy.ts';
import { isModerator, mayMute } from '#domain/channels/policy.ts';
import type { PersonId } from '#domain/core/id.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { MessageOnItsOwn } from '#server/channels/view.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { MessageText } from './message-text.tsx';
import { MuteFields } from './mute-fields.tsx';
import { Speaker } from './speaker.tsx';

interface ModeratePageProps extends MessageOnItsOwn {
  address: string;
  /** Chosen in the menu that led here. */
  hours: string;
  reply: FormReply | null;
}

/** One message, and what may be done about it and its author. */
export function ModeratePage(props: ModeratePageProps) {
  const { message, channel, facts, address } = props;
  const actor = useActor();
  const removable = mayRemove(actor, facts.channel, facts.message).allowed;
  const restorable = mayRestore(actor, facts.channel, facts.message).allowed;
  const mutable = mayMute(actor, facts.channel, message.author.personId as PersonId).allowed;
  return (
    <div className="max-w-form">
      <PageHead
        title={
          isModerator(actor, facts.channel) ? (
            <Trans>Moderate a message</Trans>
          ) : (
            <Trans>Delete my message</Trans>
          )
        }
        up={
          <Link to={address}>
            <ChannelName channel={channel} />
          </Link>
        }
      />
      <div className="grid gap-5">
        <blockquote className="rounded-md border border-line bg-surface px-4 py-3">
          <Speaker message={message} />
          <MessageText message={message} />
        </blockquote>
        {isModerator(actor, facts.channel) && (message.editedAt || message.state === 'removed') ? (
          <p>
            <Link to={`${address}/messages/${message.id}/history`}>
              <Trans>What it says, and what it said before</Trans>
            </Link>
          </p>
        ) : null}
        {removable ? <Remove {...props} /> : null}
        {restorable ? <Restore {...props} /> : null}
        {mutable ? <Mute {...props} /> : null}
      </div>
    </div>
  );
}

function Remove({ message, reply }: ModeratePageProps) {
  const own = useActor()?.personId === message.author.personId;
  return (
    <Card title={own ? <Trans>Delete it</Trans> : <Trans>Remove it</Trans>}>
      <CommandForm
        command="message.remove"
        reply={reply}
        fixed={{ messageId: message.id }}
        variant="danger"
        submit={own ? <Trans>Delete my message</Trans> : <Trans>Remove the message</Trans>}
      >
        <p className="text-muted">
          <Trans>Everybody sees that a message was here. Its text goes from every screen at once.</Trans>
        </p>
        {own ? null : (
          <TextInput
            name="reason"
            label={<Trans>Reason</Trans>}
            hint={<Trans>Its author and everybody in the channel can read it.</Trans>}
            required
          />
        )}
      </CommandForm>
    </Card>
  );
}

function Restore({ message, reply }: ModeratePageProps) {
  return (
    <Card title={<Trans>Bring it back</Trans>}>
      <CommandForm
        command="message.restore"
        reply={reply}
        fixed={{ messageId: message.id }}
        submit={<Trans>Show the message again</Trans>}
      />
    </Card>
  );
}

function Mute({ message, channel, facts, mutedUntil, hours, reply }: ModeratePageProps) {
  const fixed = { channelId: channel.id, personId: message.author.personId };
  if (mutedUntil) {
    return (
      <Card title={<Trans>Muted until {<Time at={mutedUntil} as="full" />}</Trans>}>
        <CommandForm
          command="person.unmute"
          reply={reply}
          fixed={fixed}
          submit={<Trans>End the mute now</Trans>}
        />
      </Card>
    );
  }
  return (
    <Card
      id="mute"
      title={
        <Trans>
          Mute <bdi>{message.author.name}</bdi>
        </Trans>
      }
    >
      <CommandForm
        command="person.mute"
        reply={reply}
        fixed={fixed}
        variant="danger"
        submit={<Trans>Mute</Trans>}
      >
        <MuteFields facts={facts.channel} hours={hours} />
      </CommandForm>
    </Card>
  );
}
