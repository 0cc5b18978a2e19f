import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { Refusal } from '#domain/core/decision.ts';
import { DAY_MS, SECOND_MS } from '#domain/core/id.ts';
import type { ChannelView } from '#server/channels/view.ts';
import { useRefresh } from '../live/use-stream.ts';
import { Notice } from '../ui/notice.tsx';
import { useReading } from '../ui/reading.tsx';
import { useReason } from '../ui/reasons.tsx';
import { sayInstant } from '../ui/when.ts';

interface CannotPostProps {
  channel: ChannelView;
  decision: Refusal;
}

/** Why nothing can be written here now; for a mute, until when, and who lifts it. */
export function CannotPost({ channel, decision }: CannotPostProps) {
  const reason = useReason();
  const reading = useReading();
  const { mutedUntil } = channel.facts;
  useEnding(mutedUntil);
  const until = mutedUntil ? { until: sayInstant(mutedUntil, reading).full } : {};
  return (
    <div id="write" className="composer">
      <Notice tone={mutedUntil ? 'warn' : 'info'}>
        <p>{reason(decision.reason, { ...decision.params, ...until })}</p>
        {mutedUntil ? (
          <p className="text-small text-muted">
            <Trans>It ends by itself.</Trans>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}

/** Reads the page again when a mute has ended. */
function useEnding(until: string | null) {
  const refresh = useRefresh();
  useEffect(() => {
    const inMs = until === null ? Number.POSITIVE_INFINITY : Date.parse(until) - Date.now();
    if (inMs > DAY_MS) return;
    const timer = setTimeout(refresh, Math.max(0, inMs) + SECOND_MS);
    return () => clearTimeout(timer);
  }, [until, refresh]);
}
