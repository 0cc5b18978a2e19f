import { Trans, useLingui } from '@lingui/react/macro';
import type { Outgoing } from '../live/outbox.ts';
import { Button } from '../ui/button.tsx';
import { Num } from '../ui/num.tsx';
import { Size } from '../ui/size.tsx';

interface OutgoingFilesProps {
  message: Outgoing;
  onRetry: (requestId: string, without: string) => void;
  onDiscard: (requestId: string) => void;
}

/** The files of an own message on its way, how far each is, and what can be done where one is not taken. */
export function OutgoingFiles({ message, onRetry, onDiscard }: OutgoingFilesProps) {
  const { t } = useLingui();
  const { files = [], refusal, state, progress, requestId } = message;
  const refused = files.find(({ key }) => key === refusal?.file);
  const restGoes = message.body !== '' || files.length > 1;
  return (
    <div className="mt-1 grid max-w-[30rem] gap-1.5 text-small">
      <ul className="grid gap-1">
        {files.map(({ key, name, content: { size } }) => (
          <li key={key} className="grid gap-0.5">
            <span className={key === refusal?.file ? 'font-semibold text-bad' : 'text-muted'}>
              <bdi>{name}</bdi> · <Size bytes={size} />
              {state === 'failed' || state === 'sent' ? null : (
                <>
                  {' '}
                  · <Num value={shareOf(progress?.get(key), size)} as="percent" />
                </>
              )}
            </span>
            {state === 'sending' ? (
              <progress
                max={size}
                value={progress?.get(key) ?? 0}
                aria-label={t`${name} on its way`}
                className="h-1.5 w-full accent-accent"
              />
            ) : null}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {refused && restGoes ? (
          <Button type="button" small onClick={() => onRetry(requestId, refused.key)}>
            <Trans>
              Send without <bdi>{refused.name}</bdi>
            </Trans>
          </Button>
        ) : null}
        {state !== 'sent' && state !== 'failed' ? (
          <Button type="button" small variant="quiet" onClick={() => onDiscard(requestId)}>
            <Trans>Do not send</Trans>
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const shareOf = (received = 0, size: number): number =>
  Math.floor((received / Math.max(size, 1)) * 100) / 100;
