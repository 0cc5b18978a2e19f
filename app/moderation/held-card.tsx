import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { ModerationDesk } from '#server/moderation/view.ts';
import { Speaker } from '../channels/speaker.tsx';
import { ChannelName } from '../shell/channel-name.tsx';
import { useActor } from '../shell/root-data.ts';
import { Card } from '../ui/card.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Time } from '../ui/time.tsx';
import { HeldText } from './held-text.tsx';
import { holdWords } from './hold-words.ts';

interface HeldCardProps {
  message: ModerationDesk['held'][number];
  reply: FormReply | null;
}

/** One message that waits, why, and both answers. */
export function HeldCard({ message, reply }: HeldCardProps) {
  const { i18n } = useLingui();
  const own = useActor()?.personId === message.author.personId;
  const fixed = { messageId: message.id };
  return (
    <Card
      id={message.id}
      title={<ChannelName channel={message.channel} />}
      aside={<Time at={message.at} focusable />}
    >
      <div className="grid gap-4">
        <blockquote className="rounded-md border border-line px-4 py-3">
          <Speaker message={message} />
          <HeldText message={message} />
        </blockquote>
        <p className="text-muted">
          {i18n._(holdWords[message.why])}{' '}
          {message.word ? <bdi className="font-semibold">{message.word}</bdi> : null}
        </p>
        {own ? (
          <p className="text-muted">
            <Trans>You wrote it: another moderator decides.</Trans>
          </p>
        ) : (
          <>
            <CommandForm
              command="message.release"
              fixed={fixed}
              reply={reply}
              submit={<Trans>Let it through</Trans>}
            />
            <CommandForm
              command="message.decline"
              fixed={fixed}
              reply={reply}
              variant="danger"
              submit={<Trans>Decline it</Trans>}
            >
              <TextInput
                name="reason"
                label={<Trans>Reason</Trans>}
                hint={<Trans>Its author is told. Nobody else hears of the message.</Trans>}
                required
              />
            </CommandForm>
          </>
        )}
      </div>
    </Card>
  );
}
