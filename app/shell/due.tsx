import { Trans } from '@lingui/react/macro';
import { Time } from '../ui/time.tsx';

/** By when something runs out. */
export function Due({ at }: { at: string }) {
  return (
    <span className="font-semibold text-warn">
      <Trans context="due">
        runs out <Time at={at} />
      </Trans>
    </span>
  );
}
