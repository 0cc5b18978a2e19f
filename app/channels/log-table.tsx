import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ModerationEntry } from '#server/channels/view.ts';
import { Empty } from '../ui/empty.tsx';
import { Time } from '../ui/time.tsx';

const actWords: Record<string, MessageDescriptor> = {
  'message.removed': msg`removed a message`,
  'message.restored': msg`brought a message back`,
  'person.muted': msg`muted`,
  'person.unmuted': msg`ended the mute of`,
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
  const act = actWords[entry.type];
  return (
    <>
      <p>
        <bdi className="font-semibold">{entry.by}</bdi> {act ? i18n._(act) : null}{' '}
        {entry.person ? <bdi className="font-semibold">{entry.person}</bdi> : null}
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
      {entry.reason ? (
        <p className="text-small">
          <bdi>{entry.reason}</bdi>
        </p>
      ) : null}
    </>
  );
}
