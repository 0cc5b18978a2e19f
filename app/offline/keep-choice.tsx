import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useActor } from '../shell/root-data.ts';
import { Button } from '../ui/button.tsx';
import { keepOn } from './keep.ts';
import { forgetKept, wish, wishedBy } from './kept-store.ts';

/** What a device keeps only its own browser knows: until it is asked, and without script, nothing can be chosen. */
export function KeepChoice() {
  const personId = useActor()?.personId ?? '';
  const [keeps, setKeeps] = useState<boolean | null>(null);
  useEffect(() => setKeeps('indexedDB' in globalThis && wishedBy() === personId), [personId]);

  if (keeps === null) {
    return (
      <p className="text-muted">
        <Trans>This needs JavaScript: without it nothing is kept.</Trans>
      </p>
    );
  }
  const choose = async () => {
    if (keeps) await forgetKept();
    else {
      wish(personId);
      await keepOn();
    }
    setKeeps(!keeps);
  };
  return (
    <div className="grid justify-items-start gap-2">
      <p role="status" className="font-semibold">
        {keeps ? <Trans>Starred channels are kept on this device.</Trans> : <Trans>Nothing is kept.</Trans>}
      </p>
      <Button type="button" variant={keeps ? 'secondary' : 'primary'} onClick={() => void choose()}>
        {keeps ? (
          <Trans>Keep nothing any more</Trans>
        ) : (
          <Trans>Keep starred channels readable without a link</Trans>
        )}
      </Button>
    </div>
  );
}
