import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImportedRecord, ImportResult, ImportView } from '#server/imports/view.ts';
import { Card } from '../ui/card.tsx';
import { ButtonLink, Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { Time } from '../ui/time.tsx';
import { Tallies } from './tallies.tsx';

interface ResultProps {
  view: ImportView;
  result: ImportResult;
}

/** What an import brought or found again, with ways to all of it. */
export function Result({ view, result }: ResultProps) {
  const { outcome, organisations, initiatives } = result;
  const changed = [outcome.organisations, outcome.initiatives, outcome.indicators, outcome.values].some(
    ({ created, updated }) => created + updated > 0,
  );
  return (
    <div className="grid gap-5">
      <Notice
        tone="good"
        title={
          changed ? (
            <Trans>The sheet was imported</Trans>
          ) : (
            <Trans>The sheet was imported; it changed nothing</Trans>
          )
        }
      >
        {view.appliedAt ? <Time at={view.appliedAt} as="full" /> : null}
      </Notice>
      <Card title={<Trans>What it brought</Trans>}>
        <Tallies kind={view.kind} outcome={outcome} />
        {outcome.faulty > 0 ? (
          <p className="mt-3">
            <a href={`/imports/${view.id}/errors.csv`} download>
              <Trans>Download the rows that were left out for errors (CSV)</Trans>
            </a>
          </p>
        ) : null}
      </Card>
      <Missions {...{ view, result }} />
      {initiatives.length > 0 ? (
        <Records
          title={
            <Plural value={outcome.initiatives.created} one="Initiatives, # new" other="Initiatives, # new" />
          }
          records={initiatives}
          path="/initiatives/"
        />
      ) : null}
      {organisations.length > 0 ? (
        <Records
          title={
            <Plural
              value={outcome.organisations.created}
              one="Organisations, # new"
              other="Organisations, # new"
            />
          }
          note={
            <Trans>
              New ones stand as “reported by import” and are not verified: they can join nothing on their own.
            </Trans>
          }
          records={organisations}
          path="/organisations/"
        />
      ) : null}
      <div>
        <ButtonLink to={view.mission ? `/missions/${view.mission.slug}/imports` : '/imports'}>
          <Trans>Import another sheet</Trans>
        </ButtonLink>
      </div>
    </div>
  );
}

/** Each mission with its rows, and where they can be seen. */
function Missions({ view, result: { missions } }: ResultProps) {
  return (
    <Card title={<Trans>By mission</Trans>}>
      <ul className="grid gap-2">
        {missions.map(({ id, slug, acronym, name, rows }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span>
              <Link to={`/missions/${slug}`}>
                <Code>{acronym}</Code>
              </Link>{' '}
              <span className="text-small text-muted">
                <Name>{name}</Name>
              </span>
            </span>
            <span className="text-small">
              <Plural value={rows} one="# row" other="# rows" />
            </span>
            {view.kind === 'contributions' ? (
              <Link to={`/missions/${slug}/contributions`} className="text-small">
                <Trans>Uniformed personnel</Trans>
              </Link>
            ) : (
              <>
                <Link to={`/missions/${slug}/initiatives`} className="text-small">
                  <Trans>Initiatives</Trans>
                </Link>
                <Link to={`/missions/${slug}/partners`} className="text-small">
                  <Trans>Partners</Trans>
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const AT_FIRST = 12;

interface RecordsProps {
  title: ReactNode;
  note?: ReactNode;
  records: readonly ImportedRecord[];
  path: string;
}

function Records({ title, note, records, path }: RecordsProps) {
  const rest = records.slice(AT_FIRST);
  return (
    <Card title={title}>
      {note ? <p className="mb-2 max-w-text text-small text-muted">{note}</p> : null}
      <RecordList records={records.slice(0, AT_FIRST)} path={path} />
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="cursor-pointer text-small">
            <Plural value={rest.length} one="# more" other="# more" />
          </summary>
          <RecordList records={rest} path={path} />
        </details>
      ) : null}
    </Card>
  );
}

const RecordList = ({ records, path }: Pick<RecordsProps, 'records' | 'path'>) => (
  <ul className="grid gap-x-5 gap-y-1 sm:grid-cols-2">
    {records.map(({ id, name }) => (
      <li key={id}>
        <Link to={`${path}${id}`}>
          <Name>{name}</Name>
        </Link>
      </li>
    ))}
  </ul>
);
