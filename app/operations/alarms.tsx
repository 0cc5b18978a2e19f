import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Alarm } from '#server/operations/view.ts';
import { Notice } from '../ui/notice.tsx';

const said: Readonly<Record<Alarm, () => { title: ReactNode; helps: ReactNode }>> = {
  'backup-failed': () => ({
    title: <Trans>The last backup failed</Trans>,
    helps: (
      <Trans>
        Run <code dir="ltr">concord backup</code> on the server: it says what is in the way.
      </Trans>
    ),
  }),
  'backup-late': () => ({
    title: <Trans>A backup is overdue</Trans>,
    helps: (
      <Trans>
        Run <code dir="ltr">concord backup</code> now, and see in the log why the scheduled one was not made.
      </Trans>
    ),
  }),
  'trail-broken': () => ({
    title: <Trans>The sealed trail is not as it was sealed</Trans>,
    helps: (
      <Trans>
        Somebody changed it past the portal. Keep a copy of the database, then run{' '}
        <code dir="ltr">concord audit verify</code> on it and on the backups.
      </Trans>
    ),
  }),
  'redis-down': () => ({
    title: <Trans>Redis does not answer</Trans>,
    helps: <Trans>Each process goes on alone: what happens in another one arrives late.</Trans>,
  }),
  'work-given-up': () => ({
    title: <Trans>Work was given up after too many tries</Trans>,
    helps: <Trans>Look at what failed, mend its cause, and have it tried again.</Trans>,
  }),
};

/** What the operator should look at, each with what to do. */
export function Alarms({ alarms }: { alarms: readonly Alarm[] }) {
  if (alarms.length === 0) {
    return (
      <Notice tone="good">
        <Trans>Nothing needs you.</Trans>
      </Notice>
    );
  }
  return (
    <div className="grid gap-3">
      {alarms.map((alarm) => {
        const { title, helps } = said[alarm]();
        return (
          <Notice key={alarm} tone="bad" title={title}>
            <p>{helps}</p>
          </Notice>
        );
      })}
    </div>
  );
}
