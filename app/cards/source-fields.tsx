import { Trans } from '@lingui/react/macro';
import { Name } from '../ui/name.tsx';
import type { Source } from './source-of.ts';

/** In a form that was opened from talk: what was said, and that the record belongs to it. */
export function SourceFields({ source }: { source: Source }) {
  const { message, channelId, text } = source;
  if (!message && !channelId) return null;
  return (
    <div className="rounded-md border border-line bg-fill px-4 py-3 text-small">
      {message ? (
        <>
          <input type="hidden" name="messageId" value={message.messageId} />
          <p className="text-muted">
            <Trans>
              From what <Name>{message.author}</Name> said. What could be read for certain is filled in below.
            </Trans>
          </p>
          <p
            dir="auto"
            lang={message.language ?? undefined}
            className="mt-1 line-clamp-6 whitespace-pre-line"
          >
            {text}
          </p>
        </>
      ) : (
        <>
          <input type="hidden" name="channelId" value={channelId ?? ''} />
          {text ? <input type="hidden" name="said" value={text} /> : null}
          <p className="text-muted">
            {text ? (
              <Trans>It is posted in the channel with these words, and its card below them.</Trans>
            ) : (
              <Trans>It is posted in the channel, with its card.</Trans>
            )}
          </p>
          {text ? (
            <p dir="auto" className="mt-1">
              {text}
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}
