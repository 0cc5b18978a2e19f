import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CoverageRow, MissionView, TaskView } from '#server/missions/view.ts';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Num } from '../ui/num.tsx';
import { Pill } from '../ui/pill.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Section } from './section.tsx';
import { Share } from './share.tsx';
import { themeWords } from './theme-words.ts';

const most = (rows: readonly { initiatives: number }[]) =>
  Math.max(1, ...rows.map(({ initiatives }) => initiatives));

/** Each mandated task with who works on it; one on which nobody works stands out. */
export function Tasks({ mission }: { mission: MissionView }) {
  const { t } = useLingui();
  const { tasks, slug, state } = mission;
  if (tasks.length === 0) return null;
  const longest = most(tasks);
  const columns: Column<TaskView>[] = [
    {
      head: t`Task`,
      primary: true,
      cell: ({ code, title, droppedOn }) => (
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          <span className="text-small text-muted">
            <Code>{code}</Code>
          </span>
          <Name>{title}</Name>
          {droppedOn ? (
            <Pill tone="warn">
              <Trans>no longer mandated</Trans>
            </Pill>
          ) : null}
        </span>
      ),
    },
    {
      head: t`Covered by`,
      cell: ({ initiatives, organisations, droppedOn }) =>
        initiatives === 0 && !droppedOn && state !== 'closed' ? (
          <Pill tone="bad">
            <Trans>Nobody yet</Trans>
          </Pill>
        ) : (
          <div className="grid gap-1 pt-1">
            <Share value={initiatives} of={longest} />
            <span className="text-small text-muted">
              <Plural value={initiatives} one="# initiative" other="# initiatives" />
              {' · '}
              <Plural value={organisations} one="# organisation" other="# organisations" />
            </span>
          </div>
        ),
    },
  ];
  return (
    <Section
      title={<Trans>What the mandate asks, and who works on it</Trans>}
      aside={
        <Link to={`/missions/${slug}/mandate`}>
          <Trans>The mandate with its resolutions</Trans>
        </Link>
      }
    >
      <Table
        caption={t`Mandated tasks and their coverage`}
        captionHidden
        rows={tasks}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Section>
  );
}

/** Joint work by theme. */
export function Themes({ mission }: { mission: MissionView }) {
  const { t, i18n } = useLingui();
  const { themes, slug } = mission;
  const longest = most(themes);
  const columns: Column<CoverageRow>[] = [
    {
      head: t`Theme`,
      primary: true,
      cell: ({ theme }) => (
        <Link to={`/missions/${slug}/initiatives?theme=${theme}`} look="plain">
          {i18n._(themeWords[theme])}
        </Link>
      ),
    },
    {
      head: t`Covered by`,
      cell: ({ initiatives }) => <Share value={initiatives} of={longest} />,
    },
    { head: t`Initiatives`, numeric: true, cell: ({ initiatives }) => <Num value={initiatives} /> },
    { head: t`Organisations`, numeric: true, cell: ({ organisations }) => <Num value={organisations} /> },
  ];
  return (
    <Section title={<Trans>By theme</Trans>}>
      {themes.length > 0 ? (
        <Table
          caption={t`Joint work by theme`}
          captionHidden
          scrolls
          rows={themes}
          rowKey={({ theme }) => theme}
          columns={columns}
        />
      ) : (
        <p className="text-muted">
          <Trans>No joint work is approved yet.</Trans>
        </p>
      )}
    </Section>
  );
}
