import { Trans } from '@lingui/react/macro';
import { Suspense } from 'react';
import type { Outgoing } from '../live/outbox.ts';
import { later } from '../shell/later.ts';
import { useActor } from '../shell/root-data.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { useReading } from '../ui/reading.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Time } from '../ui/time.tsx';
import { sayInstant } from '../ui/when.ts';

const OutgoingFiles = later(
  'channels/outgoing-files',
  async () => (await import('./outgoing-files.tsx')).OutgoingFiles,
);

interface OutgoingProps {
  message: Outgoing;
  onRetry: (requestId: string, without?: string) => void;
  onDiscard: (requestId: string) => void;
}

/** An own message on its way, or a change to one, with what has become of it so far. */
export function OutgoingMessage({ message, onRetry, onDiscard }: OutgoingProps) {
  const actor = useActor();
  return (
    <article className="message mt-3">
      <Avatar name={actor?.name ?? ''} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">
            <bdi>{actor?.name}</bdi>
          </span>
          <span className="text-small text-muted">
            <Time at={message.at} as="clock" />
          </span>
          <span className="text-small text-muted">
            <Sending message={message} />
          </span>
          {message.act ? (
            <a href={`#${String(message.act.input.messageId)}`} className="text-small">
              <Trans>change to my message</Trans>
            </a>
          ) : null}
        </div>
        <p dir="auto" className="said whitespace-pre-wrap text-muted">
          {message.body}
        </p>
        {message.files ? (
          <Suspense>
            <OutgoingFiles {...{ message, onRetry, onDiscard }} />
          </Suspense>
        ) : null}
        {message.state === 'failed' ? (
          <div className="mt-1 grid gap-1.5">
            {/* An answer over the line is no change of page, which would wait for the words by itself. */}
            <Suspense>
              <RefusalText message={message} />
            </Suspense>
            <div className="flex gap-2">
              {/* A change that was refused is refused again: it was made to another text. */}
              {message.act ? null : (
                <Button type="button" small onClick={() => onRetry(message.requestId)}>
                  <Trans>Try again</Trans>
                </Button>
              )}
              <Button type="button" small variant="quiet" onClick={() => onDiscard(message.requestId)}>
                <Trans>Throw away</Trans>
              </Button>
            </div>
          </div>
        ) : null}
      </div>
    </article>
  );
}

function Sending({ message }: { message: Outgoing }) {
  if (message.state === 'sending') return <Trans>sending…</Trans>;
  if (message.state === 'waiting') return <Trans>waiting for the link…</Trans>;
  if (message.state === 'behind') return <Trans>waiting its turn…</Trans>;
  if (message.state === 'sent') return <Trans>sent</Trans>;
  return (
    <span className="font-semibold text-bad">
      <Trans>not sent</Trans>
    </span>
  );
}

function RefusalText({ message }: { message: Outgoing }) {
  const reason = useReason();
  const reading = useReading();
  if (!message.refusal) return null;
  const { reason: code, params = {} } = message.refusal;
  const until = typeof params.until === 'string' ? { until: sayInstant(params.until, reading).full } : {};
  return <p className="text-small text-bad">{reason(code, { ...params, ...until })}</p>;
}
