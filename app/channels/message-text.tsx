import { Trans } from '@lingui/react/macro';
import type { MessageView } from '#server/channels/view.ts';
import { MessageFiles } from './lazy-files.tsx';

type Said = Pick<MessageView, 'state' | 'html' | 'language' | 'removed' | 'attachments'>;

/** What is said, with its files; or what stands where it was. */
export function MessageText({ message }: { message: Said }) {
  if (message.state === 'removed') return <Tombstone message={message} />;
  if (message.state === 'held') {
    return (
      <p className="text-muted italic">
        <Trans>Reported, and hidden until a moderator decides.</Trans>
      </p>
    );
  }
  if (message.html === null) {
    return (
      <p className="text-muted italic">
        <Trans>This is for fewer people than this channel. You are not among them.</Trans>
      </p>
    );
  }
  return (
    <>
      {message.html === '' ? null : (
        <div
          dir="auto"
          lang={message.language ?? undefined}
          className="said"
          // Rendered and sanitised on the server, by server/channels/render.ts alone.
          dangerouslySetInnerHTML={{ __html: message.html }}
        />
      )}
      {message.attachments.length > 0 ? <MessageFiles files={message.attachments} /> : null}
    </>
  );
}

function Tombstone({ message }: { message: Pick<MessageView, 'removed'> }) {
  const byModerator = message.removed?.byModerator ?? true;
  const reason = message.removed?.reason;
  return (
    <p className="text-muted italic">
      {byModerator ? <Trans>Removed by a moderator.</Trans> : <Trans>Deleted by its author.</Trans>}{' '}
      {reason ? <bdi>{reason}</bdi> : null}
    </p>
  );
}
