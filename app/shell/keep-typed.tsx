import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { keepTyped } from '../ui/form/kept.ts';
import { Notice } from '../ui/notice.tsx';

/** On the page of an error: what was being sent waits in this tab until its form is opened again. */
export function KeptNotice() {
  const [kept, setKept] = useState(false);
  useEffect(() => setKept(keepTyped()), []);
  if (!kept) return null;
  return (
    <Notice live>
      <Trans>What you typed is kept in this tab and will be there when you come back to the form.</Trans>
    </Notice>
  );
}
