import { Trans, useLingui } from '@lingui/react/macro';
import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import type { ImportView } from '#server/imports/view.ts';
import { Card } from '../ui/card.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { Num } from '../ui/num.tsx';

const LOOK_AGAIN_MS = 1_500;

/** A long sheet on its way into the records; it goes on without anybody looking. */
export function Applying({ view }: { view: ImportView }) {
  const { t } = useLingui();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    // A look that takes its time is waited for: a newer one would only cut it off.
    if (state !== 'idle') return;
    const timer = setTimeout(revalidate, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const { progress } = view;
  return (
    <Card title={<Trans>The sheet is being imported</Trans>}>
      <div className="grid max-w-text gap-3">
        <progress
          className="h-4 w-full accent-accent"
          aria-label={t`Progress`}
          {...(progress ? { value: progress.done, max: progress.of } : {})}
        />
        {progress ? (
          <p>
            <Trans>
              <Num value={progress.done} /> of <Num value={progress.of} /> records are written.
            </Trans>
          </p>
        ) : null}
        <p className="text-muted">
          <Trans>
            You can leave this page: the import goes on, and stands in the list of sheets. Either all of it
            arrives or nothing does.
          </Trans>
        </p>
        <div>
          <ButtonLink to={`/imports/${view.id}`}>
            <Trans>Look again</Trans>
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
