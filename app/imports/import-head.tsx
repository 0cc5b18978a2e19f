import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportView } from '#server/imports/view.ts';
import { UpTo } from '../shell/mission-frame.tsx';
import { classNames } from '../ui/class-names.ts';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { kindWords } from './words.ts';

/** Which sheet, from whom, and how far it has come. */
export function ImportHead({ view }: { view: ImportView }) {
  const { i18n } = useLingui();
  const { mission, fileName, kind, by, createdAt } = view;
  return (
    <>
      <PageHead
        up={
          <UpTo>
            <Link to={mission ? `/missions/${mission.slug}/imports` : '/imports'}>
              <Trans>Imports</Trans>
            </Link>
          </UpTo>
        }
        title={
          <span className="break-words">
            <Name>{fileName}</Name>
          </span>
        }
        meta={
          <>
            <span>{i18n._(kindWords[kind])}</span>
            {mission ? <Code>{mission.acronym}</Code> : null}
            <span>
              <Trans>
                uploaded by <Name>{by}</Name>
              </Trans>{' '}
              <Time at={createdAt} />
            </span>
          </>
        }
      />
      {view.state === 'abandoned' ? null : <Steps view={view} />}
    </>
  );
}

/** The way of a sheet; it waits at its step however long. */
function Steps({ view }: { view: ImportView }) {
  const { t } = useLingui();
  const applied = view.result !== null;
  const applying = view.state === 'applying';
  const checked = applied || applying;
  const steps = [
    { key: 'uploaded', label: t`Uploaded`, done: true, now: false },
    { key: 'checked', label: checked ? t`Checked` : t`To be checked`, done: checked, now: !checked },
    { key: 'imported', label: applying ? t`Being imported` : t`Imported`, done: applied, now: applying },
  ];
  return (
    <ol aria-label={t`Progress`} className="mb-5 grid grid-cols-3 gap-2">
      {steps.map(({ key, label, done, now }, at) => (
        <li
          key={key}
          aria-current={now ? 'step' : undefined}
          className={classNames(
            'border-t-4 pt-1 text-small',
            done ? 'border-good' : now ? 'border-accent' : 'border-line-strong text-muted',
            now && 'font-semibold',
          )}
        >
          <bdi>{at + 1}</bdi> {label}
          {done ? (
            <span className="text-muted">
              {' '}
              · <Trans>done</Trans>
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
