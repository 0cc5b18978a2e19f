import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '#server/channels/view.ts';
import { useActor } from '../shell/root-data.ts';
import { LiveRegion } from '../ui/live-region.tsx';

const GATHER_MS = 2_000;

/** Says new messages of others to who listens: once for all that came within a moment, not each. */
export function Announcements({ arrived }: { arrived: readonly MessageView[] }) {
  const { t } = useLingui();
  const me = useActor()?.personId;
  const gathered = useRef<MessageView[]>([]);
  const [said, setSaid] = useState('');

  useEffect(() => {
    gathered.current.push(...arrived.filter(({ author }) => author?.personId !== me));
    if (gathered.current.length === 0) return;
    const timer = setTimeout(() => {
      const count = gathered.current.length;
      const name = gathered.current[0]?.author?.name ?? '';
      gathered.current = [];
      setSaid(
        count === 1
          ? t`New message from ${name}`
          : t`${plural(count, { one: '# new message', other: '# new messages' })}`,
      );
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [arrived, me, t]);

  return <LiveRegion>{said}</LiveRegion>;
}
