import { Trans } from '@lingui/react/macro';
import { Form, Link } from '@remix-run/react';
import type { HeldView } from '#server/moderation/view.ts';
import { Speaker } from '../channels/speaker.tsx';
import { useActor } from '../shell/root-data.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { usePageKey } from '../ui/form/page-key.tsx';
import { HeldText } from './held-text.tsx';

interface HeldLinesProps {
  held: readonly HeldView[];
  threadId: string | undefined;
}

/** What waits for a moderator, at the foot of the talk: for its author, and for who decides. */
export function HeldLines({ held, threadId }: HeldLinesProps) {
  const me = useActor()?.personId;
  const here = held.filter((message) => !threadId || message.threadId === threadId);
  return here.map((message) => (
    <article key={message.id} id={message.id} className="message held mt-3 border-s-3 border-warn ps-2">
      <Avatar name={message.author.name} />
      <div className="min-w-0">
        <Speaker message={message} />
        <p className="text-small font-semibold text-warn">
          {message.state === 'declined' ? (
            <Trans>Declined by a moderator: {<bdi>{message.reason}</bdi>}</Trans>
          ) : (
            <Trans>Waits for a moderator. Nobody else sees it yet.</Trans>
          )}
        </p>
        <HeldText message={message} />
        {message.author.personId === me ? (
          <Withdraw message={message} />
        ) : (
          <Link to={`/moderation#${message.id}`} className="text-small">
            <Trans>Decide on it</Trans>
          </Link>
        )}
      </div>
    </article>
  ));
}

function Withdraw({ message }: { message: HeldView }) {
  const pageKey = usePageKey();
  return (
    <Form method="post" action={`/channels/${message.channelId}`} className="mt-1">
      <input type="hidden" name="_command" value="message.withdraw" />
      <input type="hidden" name="_request" value={`${pageKey}.withdraw.${message.id}`} />
      <input type="hidden" name="messageId" value={message.id} />
      <Button small variant="quiet">
        {message.state === 'declined' ? <Trans>Put it away</Trans> : <Trans>Take it back</Trans>}
      </Button>
    </Form>
  );
}
