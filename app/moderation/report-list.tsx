import { Trans, useLingui } from '@lingui/react/macro';
import type { ReportItem } from '#server/moderation/view.ts';
import { Due } from '../shell/due.tsx';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { reportStateWords, ruleWords } from './rule-words.ts';

/** Reports that wait, the most urgent first. */
export function ReportList({ reports }: { reports: readonly ReportItem[] }) {
  const { i18n } = useLingui();
  if (reports.length === 0) return null;
  return (
    <Card title={<Trans>Reports on messages</Trans>}>
      <ul className="grid gap-3">
        {reports.map((report) => {
          const { word, tone } = reportStateWords[report.state];
          return (
            <li key={report.id} className="grid gap-0.5">
              <Link to={`/moderation/reports/${report.id}`}>{i18n._(ruleWords[report.rule].name)}</Link>
              <span className="text-small text-muted">
                <Name>{report.author.name}</Name> · <Name>{report.author.organisation}</Name>{' '}
                <Pill tone={tone}>{i18n._(word)}</Pill>{' '}
                {report.assignedTo ? <Name>{report.assignedTo.name}</Name> : null} <Due at={report.due} />
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
