import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, type RefObject, useRef } from 'react';
import type { ChannelView, MessageView } from '#server/channels/view.ts';
import { useChannelName } from '../shell/channel-name.tsx';
import { useActor } from '../shell/root-data.ts';
import { Empty } from '../ui/empty.tsx';
import { useReading } from '../ui/reading.tsx';
import { Edge } from './edge.tsx';
import { LaterMessages } from './lazy-later.tsx';
import { Message } from './message.tsx';
import { DayLine, UnreadLine } from './stream-lines.tsx';
import { rowsOf, type Talk } from './talk.ts';

interface StreamProps {
  channel: ChannelView;
  talk: Talk;
  address: string;
  /** Before this address older messages are read by itself when the reader comes near. */
  onOlder: () => void;
  onLater: () => void;
  reading: boolean;
  /** The place of the message that the address names. */
  at?: number | null | undefined;
  onReply: (message: MessageView) => void;
  scroller: RefObject<HTMLElement>;
  /** Up to where it was read when the page was opened: the line stays there while one reads on. */
  readUpTo: number;
  /** Own messages that are not in the talk yet. */
  children?: ReactNode;
}

/** So many rows at the foot have no room for a menu below them. */
const LOW_ROWS = 4;

/** What was said, the newest at the foot. Drawn from its end, so that older talk above moves nothing. */
export function Stream(props: StreamProps) {
  const { channel, talk, address, onOlder, onLater, reading, at, onReply, scroller, readUpTo } = props;
  const { t } = useLingui();
  const { timeZone } = useReading();
  const name = useChannelName()(channel);
  const me = useActor()?.personId ?? null;
  const rows = rowsOf(talk.messages, { timeZone, readUpTo, me });
  const away = useRef(false);
  away.current ||= talk.newer !== null;
  return (
    <section ref={scroller} tabIndex={0} aria-label={t`Messages in ${name}`} className="stream">
      <div className="px-4 pt-3 pb-4">
        {talk.older === null ? (
          <Beginning channel={channel} empty={talk.messages.length === 0} />
        ) : (
          <Edge to={`${address}?before=${talk.older}`} onReach={onOlder} reading={reading}>
            {reading ? <Trans>Reading earlier messages…</Trans> : <Trans>Earlier messages</Trans>}
          </Edge>
        )}
        {rows.map((row, number) => {
          if (row.kind === 'day') return <DayLine key={row.key} date={row.date} />;
          if (row.kind === 'unread') return <UnreadLine key={row.key} channel={channel} />;
          return (
            <Message
              key={row.key}
              message={row.message}
              follows={row.follows}
              address={address}
              low={number >= rows.length - LOW_ROWS}
              found={row.message.seq === at}
              onReply={onReply}
            />
          );
        })}
        {away.current ? (
          <LaterMessages
            {...{ address, scroller, reading }}
            after={talk.newer}
            newest={channel.newer === null}
            onReach={onLater}
          />
        ) : null}
        {talk.newer === null ? props.children : null}
      </div>
    </section>
  );
}

function Beginning({ channel, empty }: { channel: ChannelView; empty: boolean }) {
  if (empty) {
    return (
      <Empty title={<Trans>Nothing was said here yet</Trans>}>
        <Trans>
          What you write reaches {channel.people} people of {channel.organisations} organisations.
        </Trans>
      </Empty>
    );
  }
  return (
    <p className="text-small text-muted">
      <Trans>This is the beginning of what you can read here.</Trans>
    </p>
  );
}
