import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { HistoryEntry } from '#server/initiatives/view.ts';
import { Name } from '../ui/name.tsx';
import { Timeline } from '../ui/timeline.tsx';

const historyWords: Readonly<Record<string, MessageDescriptor>> = {
  'initiative.drafted': msg`Drafted`,
  'initiative.edited': msg`Edited`,
  'initiative.reported': msg`Reported by an import`,
  'initiative.proposed': msg`Proposed`,
  'initiative.returned': msg`Returned with comments`,
  'initiative.approved': msg({ message: 'Approved', context: 'initiative' }),
  'initiative.started': msg`Work started`,
  'initiative.suspended': msg`Suspended`,
  'initiative.resumed': msg`Resumed`,
  'initiative.completed': msg`Completed`,
  'initiative.closed': msg({ message: 'Closed', context: 'initiative' }),
  'initiative.cancelled': msg({ message: 'Cancelled', context: 'initiative' }),
  'milestone.reached': msg`Milestone reached`,
  'partnership.began': msg`A partner joined`,
};

/** What happened in it, for the record. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const { i18n } = useLingui();
  if (entries.length === 0) return null;
  return (
    <details className="mt-6">
      <summary className="cursor-pointer font-semibold">
        <Trans>History</Trans>
      </summary>
      <div className="mt-3">
        <Timeline
          moments={entries.map((entry) => {
            const words = historyWords[entry.type];
            return {
              key: entry.id,
              at: entry.at,
              title: words ? i18n._(words) : entry.type,
              children: entry.by ? <Name>{entry.by}</Name> : undefined,
            };
          })}
        />
      </div>
    </details>
  );
}
