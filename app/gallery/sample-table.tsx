import { Bar, BarLegend } from '../ui/bar.tsx';
import { Link } from '../ui/link.tsx';
import { Name } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { needs } from './samples.ts';

const tones = { Urgent: 'bad', High: 'warn', Normal: 'plain' } as const;

export function NeedsTable() {
  return (
    <Table
      caption="Needs"
      captionHidden
      rows={needs}
      rowKey={(need) => need.id}
      current={(need) => need.id === '1'}
      columns={[
        {
          head: 'Need',
          primary: true,
          cell: (need) => (
            <>
              <Link to="#" look="plain" className="font-semibold">
                <Name>{need.item}</Name>
              </Link>
              <div className="text-small text-muted">{need.initiative}</div>
              <Pill tone={tones[need.urgency]}>{need.urgency}</Pill>
            </>
          ),
        },
        {
          head: 'By',
          nowrap: true,
          cell: (need) => (
            <>
              <Time at={need.by} />
              <div className="text-small text-muted">
                <Time at={need.by} as="away" />
              </div>
            </>
          ),
        },
        {
          head: 'Covered',
          cell: (need) => (
            <>
              <Bar segments={need.segments} total={need.total} label={`${need.item}: of ${need.total}`} />
              <BarLegend segments={need.segments} open="2 open" after={<span>of {need.total}</span>} />
            </>
          ),
        },
        {
          head: 'Best match',
          cell: (need) =>
            need.match ?? <span className="text-muted">None yet. Nearest: earmarked for health</span>,
        },
      ]}
    />
  );
}
