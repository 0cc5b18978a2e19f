import { Trans } from '@lingui/react/macro';
import type { AskedOfMe as Asked } from '#server/acknowledgements/view.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { Due } from '../shell/due.tsx';
import { Card } from '../ui/card.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Time } from '../ui/time.tsx';

/** What waits for an answer of the reader's: what is due first comes first. */
export function AskedOfMe({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return <Empty title={<Trans>Nothing waits for your acknowledgement</Trans>} />;
  return (
    <Card flush>
      <ul>
        {asked.map(({ askingId, messageId, channel, text, language, dueAt, remindedAt, ...asking }) => (
          <li key={askingId} className="grid gap-1 border-line px-4 py-2.5 not-last:border-b">
            <p className="flex flex-wrap items-center gap-x-2 text-small text-muted">
              <bdi className="font-semibold text-text">{asking.author}</bdi>
              <bdi>{asking.organisation}</bdi>
              <ChannelName channel={channel} />
              <Time at={asking.askedAt} />
              {dueAt ? <Due at={dueAt} /> : null}
              {remindedAt ? (
                <span className="font-semibold text-warn">
                  <Trans>
                    You were reminded <Time at={remindedAt} />
                  </Trans>
                </span>
              ) : null}
            </p>
            <p dir="auto" lang={language ?? undefined} className="line-clamp-3">
              {text}
            </p>
            <p>
              <Link to={`/channels/${channel.id}/messages/${messageId}/acknowledgement`}>
                <Trans>Read and acknowledge it</Trans>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
