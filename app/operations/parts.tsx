import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Board } from '#server/operations/view.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Link } from '../ui/link.tsx';
import { Num } from '../ui/num.tsx';
import { SectionHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { Time } from '../ui/time.tsx';

/** The parts of the installation, one after another. */
export function Parts({ board }: { board: Board }) {
  const { database, redis, mail, queue, process } = board;
  return (
    <>
      <SectionHead title={<Trans>Parts</Trans>} />
      <DefinitionList
        items={[
          {
            term: <Trans>Database</Trans>,
            value: (
              <span className="flex flex-wrap gap-2">
                <bdi>{database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'}</bdi>
                {database.bytes === null ? null : <Size bytes={database.bytes} />}
              </span>
            ),
          },
          redis && {
            term: <bdi>Redis</bdi>,
            value: <State good={redis === 'ok'} />,
          },
          {
            term: <Trans>Mail</Trans>,
            value:
              mail === 'smtp' ? (
                <Trans>Leaves by SMTP</Trans>
              ) : (
                <Trans>Goes into a folder of this server</Trans>
              ),
          },
          {
            term: <Trans>Work in the queue</Trans>,
            value: (
              <Trans>
                <Num value={queue.waiting} /> waiting,{' '}
                <Link to="/operations/jobs">
                  <Num value={queue.givenUp} /> given up
                </Link>
              </Trans>
            ),
          },
          {
            term: <Trans>This process</Trans>,
            value: (
              <Trans>
                started <Time at={process.upSince} />; open connections: <Num value={process.sockets} />;{' '}
                <Num value={process.memoryMb} unit="MB" />; <bdi>Node {process.node}</bdi>
              </Trans>
            ),
          },
        ]}
      />
      <Backup backup={board.backup} kind={database.kind} />
      <Trail trail={board.trail} />
    </>
  );
}

function State({ good }: { good: boolean }) {
  return good ? (
    <Pill tone="good">
      <Trans>Works</Trans>
    </Pill>
  ) : (
    <Pill tone="bad">
      <Trans>Does not answer</Trans>
    </Pill>
  );
}

const Size = ({ bytes }: { bytes: number }) => <Num value={Math.round(bytes / 100_000) / 10} unit="MB" />;

function Ended({ at, succeeded, children }: { at: string; succeeded: boolean; children?: ReactNode }) {
  return (
    <span className="flex flex-wrap items-baseline gap-2">
      {succeeded ? (
        <Pill tone="good">
          <Trans>Succeeded</Trans>
        </Pill>
      ) : (
        <Pill tone="bad">
          <Trans>Failed</Trans>
        </Pill>
      )}
      <Time at={at} />
      {children}
    </span>
  );
}

function Backup({ backup, kind }: { backup: Board['backup']; kind: Board['database']['kind'] }) {
  const { last, nextAt } = backup;
  return (
    <>
      <SectionHead title={<Trans>Backup</Trans>} />
      {kind === 'postgres' ? (
        <p>
          <Trans>
            PostgreSQL backs itself up: see to it with <code dir="ltr">pg_dump</code> or{' '}
            <code dir="ltr">pgBackRest</code>.
          </Trans>
        </p>
      ) : (
        <DefinitionList
          items={[
            {
              term: <Trans>Last</Trans>,
              value: last ? (
                <Ended at={last.endedAt} succeeded={last.succeeded}>
                  {last.bytes === null ? null : <Size bytes={last.bytes} />}
                  {last.error ? <bdi className="text-muted">{last.error}</bdi> : null}
                </Ended>
              ) : (
                <Trans>None was made by schedule yet</Trans>
              ),
            },
            {
              term: <Trans>Next</Trans>,
              value: nextAt ? (
                <Time at={nextAt} as="full" />
              ) : (
                <Trans>
                  None is scheduled: set <code dir="ltr">BACKUP_SCHEDULE</code>
                </Trans>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function Trail({ trail }: { trail: Board['trail'] }) {
  const { head, waiting, verified } = trail;
  return (
    <>
      <SectionHead title={<Trans>Sealed trail</Trans>} />
      <DefinitionList
        items={[
          {
            term: <Trans>Head, to be kept elsewhere</Trans>,
            value: (
              <code dir="ltr" className="break-all">
                {head}
              </code>
            ),
          },
          { term: <Trans>Acts not sealed yet</Trans>, value: <Num value={waiting} /> },
          {
            term: <Trans>Last verification</Trans>,
            value: verified ? (
              <Ended at={verified.endedAt} succeeded={verified.succeeded}>
                {verified.row ? <bdi>{verified.row}</bdi> : null}
              </Ended>
            ) : (
              <Trans>None yet: the first comes by itself</Trans>
            ),
          },
        ]}
      />
    </>
  );
}
