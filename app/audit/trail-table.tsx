import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSearchParams } from '@remix-run/react';
import type { EventType } from '#domain/events.ts';
import type { TrailRow } from '#server/audit/view.ts';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Code } from '../ui/name.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { eventWords } from './words.ts';

export function TrailTable({ rows }: { rows: readonly TrailRow[] }) {
  const { t } = useLingui();
  if (rows.length === 0) {
    return (
      <Empty title={<Trans>Nothing was done here</Trans>}>
        <Trans>Choose a longer period, or another act.</Trans>
      </Empty>
    );
  }
  const columns: Column<TrailRow>[] = [
    { head: t`When`, nowrap: true, cell: ({ at }) => <Time at={at} focusable /> },
    { head: t`Who`, cell: ({ person, via }) => <Who person={person} via={via} /> },
    { head: t`For whom`, cell: ({ organisation }) => <Narrowing name="organisation" to={organisation} /> },
    { head: t`What`, primary: true, cell: (row) => <What row={row} /> },
    { head: t`Mission`, cell: ({ mission }) => <Narrowing name="mission" to={mission} /> },
  ];
  return (
    <Table
      caption={<Trans>Acts, the latest first</Trans>}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      dense
    />
  );
}

function Who({ person, via }: Pick<TrailRow, 'person' | 'via'>) {
  if (via === 'system') return <Trans>the portal itself</Trans>;
  if (!person) return <Trans>nobody signed in</Trans>;
  return (
    <span className="grid">
      <Narrowing name="person" to={person} />
      {via === 'token' ? (
        <span className="text-small text-muted">
          <Trans>by a program</Trans>
        </span>
      ) : null}
    </span>
  );
}

function What({ row: { type, subject } }: { row: TrailRow }) {
  const { i18n } = useLingui();
  const words: MessageDescriptor | undefined = eventWords[type as EventType];
  return (
    <span className="grid">
      <span>{words ? i18n._(words) : type}</span>
      <span className="text-small break-all text-muted">
        <Code>{subject}</Code>
      </span>
    </span>
  );
}

/** A name that narrows the trail to itself. */
function Narrowing({ name, to }: { name: string; to: TrailRow['person'] }) {
  const [query] = useSearchParams();
  if (!to) return null;
  const next = new URLSearchParams(query);
  next.set(name, to.id);
  next.delete('after');
  return (
    <Link look="plain" to={`?${next.toString()}`}>
      <bdi>{to.name}</bdi>
    </Link>
  );
}
