import { Trans, useLingui } from '@lingui/react/macro';
import type { HistoryEntry } from '#server/initiatives/view.ts';
import { Name } from '../ui/name.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { historyWords } from './words.ts';

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
