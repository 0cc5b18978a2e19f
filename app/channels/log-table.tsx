import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ModerationEntry } from '#server/channels/log-view.ts';
import { ruleWords } from '../moderation/rule-words.ts';
import { Empty } from '../ui/empty.tsx';
import { Time } from '../ui/time.tsx';

const actWords: Record<string, MessageDescriptor> = {
  'message.removed': msg`removed a message of`,
  'message.restored': msg`brought back a message of`,
  'message.released': msg`let through a message of`,
  'message.hidden': msg`hid a reported message of`,
  'message.shown': msg`showed again a reported message of`,
  'message.pinned': msg`pinned a message of`,
  'message.unpinned': msg`took down a pinned message of`,
  'report.decided.upheld': msg`upheld a report on a message of`,
  'report.decided.dismissed': msg`dismissed a report on a message of`,
  'report.settled.confirmed': msg`confirmed on appeal the decision on a message of`,
  'report.settled.overturned': msg`turned round on appeal the decision on a message of`,
  'moderator.appointed': msg`made a moderator of`,
  'moderator.dismissed': msg`ended the moderating of`,
  'channel.ordered': msg`changed what waits for moderators and how fast is written`,
  'channel.locked': msg`locked the channel`,
  'channel.unlocked': msg`unlocked the channel`,
  'channel.reopened': msg`opened the channel again`,
  'channel.retained': msg`changed how long the channel is kept`,
  'channel.expired': msg`erased what is kept no longer`,
  'channel.exported': msg`took the channel out as a file`,
  'hold.placed': msg`placed a legal hold on the channel`,
  'hold.lifted': msg`lifted the legal hold`,
  'person.muted': msg`muted`,
  'person.unmuted': msg`ended the mute of`,
  'channel.seat_ended': msg`changed who may be in the channel, which ended the seat of`,
  'channel.edited': msg`changed the channel’s settings`,
  'channel.archived': msg`archived the channel`,
};

/** What was done in a channel, by whom and why, the latest first. */
export function LogTable({ entries }: { entries: readonly ModerationEntry[] }) {
  if (entries.length === 0) {
    return <Empty title={<Trans>No moderator had to do anything here</Trans>} />;
  }
  return (
    <ol className="max-w-text rounded-md border border-line bg-surface">
      {entries.map((entry) => (
        <li
          key={`${entry.at} ${entry.type} ${entry.person}`}
          className="border-line px-4 py-2.5 not-last:border-b"
        >
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: ModerationEntry }) {
  const { i18n } = useLingui();
  const act = actWords[entry.outcome ? `${entry.type}.${entry.outcome}` : entry.type];
  return (
    <>
      <p>
        {entry.by ? <bdi className="font-semibold">{entry.by}</bdi> : <Trans>The portal</Trans>}{' '}
        {act ? i18n._(act) : null} {entry.person ? <bdi className="font-semibold">{entry.person}</bdi> : null}
        {entry.organisation ? <Trans>somebody of {<bdi>{entry.organisation}</bdi>}</Trans> : null}
        {entry.scope === 'mission' ? (
          <>
            {' '}
            <Trans>in all channels of the mission</Trans>
          </>
        ) : null}
      </p>
      <p className="text-small text-muted">
        <Time at={entry.at} focusable />
        {entry.until ? (
          <>
            {' · '}
            <Trans>until {<Time at={entry.until} as="full" />}</Trans>
          </>
        ) : null}
      </p>
      {entry.messages === null ? null : (
        <p className="text-small">
          <Plural value={entry.messages} one="# message" other="# messages" />
        </p>
      )}
      {entry.rule ? <p className="text-small">{i18n._(ruleWords[entry.rule].text)}</p> : null}
      {entry.reason ? (
        <p className="text-small">
          <bdi>{entry.reason}</bdi>
        </p>
      ) : null}
    </>
  );
}
