import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import { currentHindrance, onHindrance, readPatiently } from '../live/patient-reading.ts';
import { Button } from '../ui/button.tsx';
import { keepTyped, rememberChanged } from '../ui/form/kept.ts';
import { Notice } from '../ui/notice.tsx';

readPatiently();

/** Says what keeps the page from going on, over its foot; what is typed in it stays. */
export function Patience() {
  const hindrance = useSyncExternalStore(onHindrance, currentHindrance);
  if (!hindrance) return null;
  return (
    <div className="fixed inset-x-3 bottom-3 z-40 mx-auto max-w-prose">
      {hindrance === 'link' ? (
        <Notice tone="warn" live>
          <Trans>The link is away. What you asked for is read as soon as it is back.</Trans>
        </Notice>
      ) : (
        <Notice
          live
          title={<Trans>A new version of the portal is there</Trans>}
          act={
            <Button small type="button" onClick={loadAnew}>
              <Trans>Load it</Trans>
            </Button>
          }
        >
          <Trans>This page goes on with the old one until then. What you typed is kept.</Trans>
        </Notice>
      )}
    </div>
  );
}

function loadAnew(): void {
  rememberChanged();
  keepTyped();
  location.reload();
}
