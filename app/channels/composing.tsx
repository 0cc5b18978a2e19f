import { useNavigate } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { mayCallEveryone } from '#domain/channels/message-policy.ts';
import { isSlashed } from '#domain/channels/slash.ts';
import { readSlash, type SlashedMessage } from '#domain/channels/slash-commands.ts';
import type { Refusal } from '#domain/core/decision.ts';
import type { ChannelView } from '#server/channels/view.ts';
import { useActor } from '../shell/root-data.ts';
import { useReason } from '../ui/reasons.tsx';
import { Completing } from './completing.tsx';

interface ComposingProps {
  box: RefObject<HTMLTextAreaElement>;
  channel: ChannelView;
  /** Empties the box, and posts this where it is not null; absent until the outbox is open. */
  onTake: ((message: SlashedMessage | null) => void) | null;
}

/** What helps to write: names that complete themselves, and lines that begin with a slash. */
export function Composing({ box, channel, onTake }: ComposingProps) {
  const reason = useReason();
  const refusal = useSlashLines({ box, channel, onTake });
  return (
    <>
      {refusal ? (
        <p role="alert" className="text-small font-semibold text-bad">
          {reason(refusal.reason, refusal.params)}
        </p>
      ) : null}
      <EveryoneNote box={box} channel={channel} />
      <Completing box={box} channel={channel} />
    </>
  );
}

/** Said while it is written, and not only when it is refused: not everybody calls the whole channel. */
function EveryoneNote({ box, channel }: Pick<ComposingProps, 'box' | 'channel'>) {
  const reason = useReason();
  const decision = mayCallEveryone(useActor(), channel.facts);
  const [calls, setCalls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => setCalls(everyone.test(element.value));
    read();
    element.addEventListener('input', read);
    return () => element.removeEventListener('input', read);
  }, [box]);
  return (
    <p role="status" className="text-small text-warn empty:hidden">
      {calls && !decision.allowed ? reason(decision.reason, decision.params) : null}
    </p>
  );
}

const everyone = /(?<![\p{L}\p{N}_])@channel(?![\p{L}\p{N}_.-])/u;

/** A line that begins with a slash is read here instead of being sent as a form; says why one cannot be had. */
function useSlashLines({ box, channel, onTake }: ComposingProps): Refusal | null {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const navigate = useNavigate();
  const visitor = useActor();
  const submit = useRef((_event: SubmitEvent) => {});
  submit.current = (event) => {
    const body = box.current?.value ?? '';
    setRefusal(null);
    if (!onTake || !isSlashed(body)) return;
    event.preventDefault();
    event.stopPropagation();
    const lead = readSlash(body, { visitor, channelId: channel.id, facts: channel.facts });
    if ('reason' in lead) return setRefusal(lead);
    if ('message' in lead) return onTake(lead.message);
    // Without the link the form cannot be had: the line stays.
    if (navigator.onLine) onTake(null);
    navigate(lead.to);
  };
  useEffect(() => {
    const form = box.current?.form;
    const onSubmit = (event: SubmitEvent) => submit.current(event);
    form?.addEventListener('submit', onSubmit);
    return () => form?.removeEventListener('submit', onSubmit);
  }, [box]);
  return refusal;
}
