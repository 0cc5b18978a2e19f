import { Trans } from '@lingui/react/macro';
import { mayClose, mayFollow, mayRemind } from '#domain/acknowledgements/policy.ts';
import type { Decision } from '#domain/core/decision.ts';
import type { Instant } from '#domain/core/id.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { AskingPage } from '#server/acknowledgements/view.ts';
import { useActor } from '../shell/root-data.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { useReading } from '../ui/reading.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Time } from '../ui/time.tsx';
import { Counts } from './counts.tsx';

interface KeepProps {
  asking: AskingPage;
  reply: FormReply | null;
}

/** How many have answered, by when they are asked to, and what whoever asked does about the others. */
export function Keep({ asking, reply }: KeepProps) {
  const { message, facts, channelFacts, organisations } = asking;
  const actor = useActor();
  const { now } = useReading();
  const reason = useReason();
  const why = (decision: Decision) => (decision.allowed ? null : reason(decision.reason, decision.params));
  const asked = message.asking;
  if (!asked) return null;
  const { dueAt } = asked;
  const fixed = { askingId: asked.id };
  return (
    <div className="grid gap-3">
      <p>
        <Counts asking={asked} />
        {dueAt ? (
          <>
            {' · '}
            <Trans>
              due <Time at={dueAt} focusable />
            </Trans>
          </>
        ) : null}
      </p>
      {facts.state === 'closed' ? (
        <p className="text-muted">
          <Trans>No answer is waited for any more.</Trans>
        </p>
      ) : null}
      {facts.remindedAt ? (
        <p className="text-muted">
          <Trans>
            Reminded <Time at={facts.remindedAt} focusable />
          </Trans>
        </p>
      ) : null}
      {organisations && facts.state === 'open' && mayFollow(actor, channelFacts, facts).allowed ? (
        <div className="flex flex-wrap gap-3">
          <CommandForm
            command="asking.remind"
            reply={reply}
            fixed={fixed}
            variant="secondary"
            submit={<Trans>Remind those who have not</Trans>}
            disabledReason={why(mayRemind(actor, channelFacts, facts, now as Instant))}
          />
          <CommandForm
            command="asking.close"
            reply={reply}
            fixed={fixed}
            variant="quiet"
            submit={<Trans>Wait for no more answers</Trans>}
            disabledReason={why(mayClose(actor, channelFacts, facts))}
          />
        </div>
      ) : null}
    </div>
  );
}
