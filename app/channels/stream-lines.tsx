import { Trans } from '@lingui/react/macro';
import { Form } from '@remix-run/react';
import type { ChannelView } from '#server/channels/view.ts';
import { usePageKey } from '../ui/form/page-key.tsx';
import { useReading } from '../ui/reading.tsx';
import { dayIn, sayDate, sayDaysAway } from '../ui/when.ts';

/** Where a day begins, in the reader's zone. */
export function DayLine({ date }: { date: string }) {
  const reading = useReading();
  const today = dayIn(reading.timeZone, new Date(reading.now));
  const yesterday = dayIn(reading.timeZone, new Date(Date.parse(reading.now) - 86_400_000));
  const isNear = date === today || date === yesterday;
  return (
    <h2 className="talk-line text-muted">
      <time dateTime={date} className="first-letter:uppercase">
        {isNear ? sayDaysAway(date, reading) : sayDate(date, reading).full}
      </time>
    </h2>
  );
}

/** Where the reader left off. In a channel a button is for who reads without script; with it reading is noticed by itself. */
export function UnreadLine({ channel }: { channel?: ChannelView }) {
  const pageKey = usePageKey();
  return (
    <div className="talk-line talk-line-new font-semibold text-bad">
      <span>
        <Trans>New since you were here</Trans>
      </span>
      {channel ? (
        <noscript>
          <Form method="post" className="inline">
            <input type="hidden" name="_command" value="channel.mark-read" />
            <input type="hidden" name="_request" value={`${pageKey}.read`} />
            <input type="hidden" name="channelId" value={channel.id} />
            <input type="hidden" name="upTo" value={channel.seq} />
            <button className="button button-small button-quiet">
              <Trans>I have read them</Trans>
            </button>
          </Form>
        </noscript>
      ) : null}
    </div>
  );
}
