import { Form } from '@remix-run/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ReasonCode } from '#domain/core/reasons.ts';
import { usePageKey } from '../ui/form/page-key.tsx';
import { useReason } from '../ui/reasons.tsx';
import { useCarry } from './use-carry.ts';

interface ReactionFormProps {
  messageId: string;
  channelId: string;
  /** The emoji's short name. */
  name: string;
  /** What the button brings about: the reaction, or that it is taken back. */
  on: boolean;
  /** Sends it as a page is sent, even with script. */
  asPage?: boolean;
  label: string;
  pressed?: boolean;
  className: string;
  children: ReactNode;
}

/** The button of one reaction. With script it goes out at once, or waits in the outbox for the link. */
export function ReactionForm(props: ReactionFormProps) {
  const { messageId, channelId, name, on, asPage, label, pressed, className, children } = props;
  const pageKey = usePageKey();
  const carry = useCarry(channelId);
  const reason = useReason();
  const [refusal, setRefusal] = useState<ReasonCode | null>(null);
  const onSubmit = async (event: FormEvent) => {
    if (asPage) return;
    event.preventDefault();
    const input = { messageId, emoji: name, on };
    const reply = await carry({ command: 'message.react', input, overtakes: `react ${messageId} ${name}` });
    setRefusal(reply && !reply.ok ? reply.reason : null);
  };
  return (
    <Form
      method="post"
      action={`/channels/${channelId}/messages/${messageId}/reactions`}
      onSubmit={(event) => void onSubmit(event)}
      className="contents"
    >
      <input type="hidden" name="_command" value="message.react" />
      <input type="hidden" name="_request" value={`${pageKey}.react.${messageId}.${name}.${on}`} />
      <input type="hidden" name="messageId" value={messageId} />
      <input type="hidden" name="emoji" value={name} />
      <input type="hidden" name="on" value={String(on)} />
      <button aria-label={label} title={label} aria-pressed={pressed} className={className}>
        {children}
      </button>
      {refusal ? (
        <span role="alert" className="text-small text-bad">
          {reason(refusal)}
        </span>
      ) : null}
    </Form>
  );
}
