import { Trans, useLingui } from '@lingui/react/macro';
import { useFetcher } from '@remix-run/react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { MESSAGE_MAXIMUM } from '#domain/channels/kinds.ts';
import type { Refused } from '#domain/realtime.ts';
import type { MessageView } from '#server/channels/view.ts';
import type { MessageToEdit } from '#server/channels/view-message.ts';
import { Button } from '../ui/button.tsx';
import { useReason } from '../ui/reasons.tsx';
import { useEditing } from './editing.ts';
import { MessageText } from './message-text.tsx';
import { sendOnEnter } from './send-on-enter.ts';
import { useCarry } from './use-carry.ts';

/**
 * Changes an own message where it stands. What is typed stays in the box until the portal has it or, without a link, the
 * outbox, which shows it on its way.
 */
export function EditHere({ message }: { message: MessageView }) {
  const source = useFetcher<MessageToEdit>();
  const page = `/channels/${message.channelId}/messages/${message.id}/edit`;
  const read = useRef(() => source.load(page));
  useEffect(() => read.current(), []);
  if (!source.data) return <MessageText message={message} />;
  return <EditForm source={source.data} onStale={read.current} />;
}

function EditForm({ source, onStale }: { source: MessageToEdit; onStale: () => void }) {
  const { t } = useLingui();
  const [, edit] = useEditing();
  const carry = useCarry(source.message.channelId);
  const box = useRef<HTMLTextAreaElement>(null);
  const [failure, setFailure] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  useFocusWhileOpen(box);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const { id: messageId, version } = source.message;
    const body = box.current?.value.trim() ?? '';
    const input = { messageId, version, body };
    const reply = await carry({ command: 'message.edit', input, overtakes: `edit ${messageId}`, body });
    setBusy(false);
    if (!reply || reply.ok) return edit(null);
    setFailure(reply);
    if (reply.code === 'stale_version') onStale();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') edit(null);
    else sendOnEnter(event);
  };
  return (
    <form onSubmit={(event) => void save(event)} className="grid max-w-text gap-2 py-1">
      {failure ? <WhyNot failure={failure} source={source} /> : null}
      <textarea
        ref={box}
        dir="auto"
        rows={Math.min(10, Math.max(2, source.body.split('\n').length))}
        maxLength={MESSAGE_MAXIMUM}
        defaultValue={source.body}
        aria-label={t`Text of my message`}
        onKeyDown={onKeyDown}
        className="control resize-y"
      />
      <div className="flex flex-wrap gap-2">
        <Button small variant="primary" busy={busy}>
          <Trans>Save</Trans>
        </Button>
        <Button small variant="quiet" type="button" onClick={() => edit(null)}>
          <Trans>Leave it as it was</Trans>
        </Button>
      </div>
    </form>
  );
}

function WhyNot({ failure, source }: { failure: Refused; source: MessageToEdit }) {
  const reason = useReason();
  const issue = failure.issues?.[0];
  return (
    <div role="alert" className="grid gap-1 text-small">
      <p className="font-semibold text-bad">
        {reason(issue?.reason ?? failure.reason, issue?.params ?? failure.params)}
      </p>
      {failure.code === 'stale_version' ? (
        <>
          <p>
            <Trans>Saved in the meantime:</Trans>
          </p>
          <blockquote className="border-s-3 border-line-strong ps-2">
            <MessageText message={source.message} />
          </blockquote>
        </>
      ) : null}
    </div>
  );
}

/** The box has the focus from its first moment, and gives it back. */
function useFocusWhileOpen(box: { readonly current: HTMLTextAreaElement | null }) {
  useEffect(() => {
    const before = document.activeElement;
    const { current } = box;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [box]);
}
