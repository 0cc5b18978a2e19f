import { Trans } from '@lingui/react/macro';
import type { MessageView } from '#server/channels/view.ts';
import { useLinked } from './channel-links.ts';
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
      {message.html === '' ? null : <Words html={message.html} language={message.language} />}
      {message.attachments.length > 0 ? <MessageFiles files={message.attachments} /> : null}
    </>
  );
}

function Words({ html, language }: { html: string; language: string | null }) {
  return (
    <div
      dir="auto"
      lang={language ?? undefined}
      className="said"
      // Rendered and sanitised on the server, by server/channels/render.ts alone; channels are made links of ids only.
      dangerouslySetInnerHTML={{ __html: useLinked(html) }}
    />
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
