import { Trans, useLingui } from '@lingui/react/macro';
import { Form, Link } from '@remix-run/react';
import { Suspense, useState } from 'react';
import type { Answer } from '#domain/acknowledgements/kinds.ts';
import type { Problem } from '#domain/core/errors.ts';
import type { AskingView } from '#server/acknowledgements/view-asking.ts';
import { useChannelFacts } from '../channels/channel-facts.ts';
import { useCarry } from '../channels/use-carry.ts';
import { useActor } from '../shell/root-data.ts';
import { Button } from '../ui/button.tsx';
import { usePageKey } from '../ui/form/page-key.tsx';
import { Pill } from '../ui/pill.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Time } from '../ui/time.tsx';
import { Counts } from './counts.tsx';
import { answerWords } from './words.ts';

interface AskingLineProps {
  asking: AskingView;
  messageId: string;
  channelId: string;
}

/** Under a message that asks to be acknowledged: the button for who has not, and how many have. */
export function AskingLine(props: AskingLineProps) {
  const { asking, messageId, channelId } = props;
  const { state, dueAt } = asking;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-small">
      <Own {...props} />
      <Link to={`/channels/${channelId}/messages/${messageId}/acknowledgement`} className="text-muted">
        <Counts asking={asking} />
      </Link>
      {state === 'closed' ? (
        <span className="text-muted">
          <Trans>closed</Trans>
        </span>
      ) : dueAt ? (
        <span className="text-muted">
          <Trans>
            due <Time at={dueAt} focusable />
          </Trans>
        </span>
      ) : null}
    </div>
  );
}

/** What this reader answers, or has answered. Kept in the outbox where there is no link. */
function Own({ asking, messageId, channelId }: AskingLineProps) {
  const { i18n } = useLingui();
  const pageKey = usePageKey();
  const carry = useCarry(channelId);
  const isAsked = useIsAsked(asking);
  const [given, setGiven] = useState<Answer | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const answer = asking.mine?.answer ?? given;
  if (answer) return <Pill tone="good">{i18n._(answerWords[answer].given)}</Pill>;
  if (!isAsked || asking.state !== 'open') return null;
  const give = async (answered: Answer) => {
    setGiven(answered);
    const reply = await carry({
      command: 'asking.answer',
      input: { askingId: asking.id, answer: answered },
      overtakes: `asking ${asking.id}`,
    });
    if (!reply || reply.ok || reply.reason === 'acknowledgements.answered_already') return;
    setGiven(null);
    setRefusal(reply);
  };
  return (
    <>
      {asking.answers.map((each) => (
        <Form
          key={each}
          method="post"
          action={`/channels/${channelId}/messages/${messageId}/acknowledgement`}
          onSubmit={(event) => {
            event.preventDefault();
            void give(each);
          }}
        >
          <input type="hidden" name="_command" value="asking.answer" />
          <input type="hidden" name="_request" value={`${pageKey}.answer.${asking.id}.${each}`} />
          <input type="hidden" name="askingId" value={asking.id} />
          <input type="hidden" name="answer" value={each} />
          <Button small variant="primary">
            {i18n._(answerWords[each].give)}
          </Button>
        </Form>
      ))}
      {refusal ? (
        <Suspense>
          <RefusalText {...refusal} />
        </Suspense>
      ) : null}
    </>
  );
}

type Refused = Pick<Problem, 'reason' | 'params'>;

function RefusalText({ reason, params }: Refused) {
  const say = useReason();
  return (
    <span role="alert" className="text-bad">
      {say(reason, params)}
    </span>
  );
}

/** Whoever sat there when it came was asked, but for who asks; the page says it for certain when it is read. */
function useIsAsked({ mine, askedBy }: AskingView): boolean {
  const actor = useActor();
  const facts = useChannelFacts();
  return mine === undefined ? facts?.seated === true && actor?.personId !== askedBy : mine !== null;
}
