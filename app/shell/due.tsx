import { Trans } from '@lingui/react/macro';
import { useReading } from '../ui/reading.tsx';
import { Time } from '../ui/time.tsx';

/** By when something runs out, or since when it is overdue. */
export function Due({ at }: { at: string }) {
  const { now } = useReading();
  return (
    <span className="font-semibold text-warn">
      {at < now ? (
        <Trans context="due">
          ran out <Time at={at} />
        </Trans>
      ) : (
        <Trans context="due">
          runs out <Time at={at} />
        </Trans>
      )}
    </span>
  );
}
