import { Trans, useLingui } from '@lingui/react/macro';
import { Form, Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { isStricter, MESSAGE_MAXIMUM, type Tlp, tlpLabels } from '#domain/channels/kinds.ts';
import { mayPost } from '#domain/channels/policy.ts';
import { isSlashed, unslashed } from '#domain/channels/slash.ts';
import type { SlashedMessage } from '#domain/channels/slash-commands.ts';
import type { FormReply } from '#domain/core/reply.ts';
import type { ChannelView, MessageView } from '#server/channels/view.ts';
import { useLinkState } from '../live/link-indicator.tsx';
import { Ordered, useSlowMode, useWait } from '../moderation/slow-mode.tsx';
import { useChannelName } from '../shell/channel-name.tsx';
import { later } from '../shell/later.ts';
import { useActor } from '../shell/root-data.ts';
import { Button } from '../ui/button.tsx';
import { usePageKey } from '../ui/form/page-key.tsx';
import { useReason } from '../ui/reasons.tsx';
import { CannotPost } from './cannot-post.tsx';
import { chooseFiles, filesIn, goesAsForm, uploadsOf } from './choose-files.ts';
import { Attach } from './lazy-attach.tsx';
import { sendOnEnter } from './send-on-enter.ts';
import { textOf } from './text-of.ts';
import { useDraft } from './use-draft.ts';
import type { Draft } from './use-outbox.ts';

/** Where its code cannot be fetched one writes without. */
const Composing = later('channels/composing', () =>
  import('./composing.tsx').then(
    (module) => module.Composing,
    () => Nothing,
  ),
);
const Nothing = () => null;
const Writing = later('channels/writing', async () => (await import('./writing.tsx')).Writing);

interface ComposerProps {
  channel: ChannelView;
  address: string;
  reply: FormReply | null;
  answering: MessageView | null;
  onStopAnswering: () => void;
  /** The message from which the thread grows in which one writes. */
  thread?: MessageView;
  /** Takes the message over; absent until the outbox is open, and then the form is sent as a form. */
  onWrite: ((draft: Draft) => Promise<void>) | null;
  /** The arrow up was pressed in an empty box. */
  onUp: () => void;
}

/** Where messages are written. Without script it is a plain form; with it nothing written waits for the network. */
export function Composer(props: ComposerProps) {
  const actor = useActor();
  const decision = mayPost(actor, { ...props.channel.facts, slowUntil: null }, 'CLEAR');
  if (!decision.allowed) return <CannotPost channel={props.channel} decision={decision} />;
  return <ComposerForm {...props} />;
}

function ComposerForm(props: ComposerProps) {
  const { channel, address, reply, answering, onStopAnswering, thread, onWrite, onUp } = props;
  const { t } = useLingui();
  const pageKey = usePageKey();
  const reasonText = useReason();
  const box = useRef<HTMLTextAreaElement>(null);
  const refused = reply && !reply.ok && reply.command === 'message.post' ? reply : null;
  const typed = refused?.values.body;
  const nameOf = useChannelName();
  const kept = useDraft(thread?.id ?? channel.id, box, fill);
  const slow = useSlowMode(channel.facts);
  const [composing, setComposing] = useState(false);

  useEffect(() => {
    if (answering) box.current?.focus();
  }, [answering]);

  const write = (form: FormData, said: SlashedMessage) => {
    const files = filesIn(form);
    if (!onWrite || (said.body === '' && files.length === 0) || slow.left > 0) return;
    slow.wrote();
    const replyTo = answering?.id ?? null;
    empty();
    onStopAnswering();
    const place = thread ? { threadId: thread.id, alsoInChannel: form.has('alsoInChannel') } : {};
    const attached = files.length > 0 ? { files } : {};
    onWrite({ tlp: textOf(form, 'tlp') as Tlp, ...said, replyTo, ...place, ...attached }).catch(() => {
      const typed = textOf(form, 'body').trim();
      if (box.current) fill(box.current, [typed, box.current.value].filter(Boolean).join('\n'));
      chooseFiles(
        box.current?.form,
        files.map(({ content }) => content as File),
      );
    });
  };
  // Emptied before it is kept: what is typed from here on is the next message.
  const empty = () => {
    if (box.current) fill(box.current, '');
    chooseFiles(box.current?.form, []);
    kept();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    const body = textOf(form, 'body').trim();
    // Where nothing else reads it, a line that opens a form is sent as a form, and is no draft any more.
    if (isSlashed(body) && navigator.onLine) kept('');
    if (!onWrite || isSlashed(body) || goesAsForm(form)) return;
    event.preventDefault();
    write(form, { body: unslashed(body) });
  };
  const onTake = (message: SlashedMessage | null) => {
    if (!message) empty();
    else if (box.current?.form) write(new FormData(box.current.form), message);
  };
  return (
    <Form
      id={thread ? 'reply' : 'write'}
      method="post"
      action={address}
      onSubmit={onSubmit}
      className="composer"
      encType="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="_command" value="message.post" />
      <input type="hidden" name="_request" value={`${pageKey}.write`} />
      <input type="hidden" name="channelId" value={channel.id} />
      {thread ? <input type="hidden" name="threadId" value={thread.id} /> : null}
      {answering ? <Answering message={answering} address={address} onStop={onStopAnswering} /> : null}
      {refused ? (
        <p role="alert" className="text-small font-semibold text-bad">
          {refused.values._file ? <bdi>{refused.values._file}: </bdi> : null}
          {reasonText(refused.problem.issues?.[0]?.reason ?? refused.problem.reason, refused.problem.params)}
        </p>
      ) : null}
      <textarea
        ref={box}
        name="body"
        rows={2}
        dir="auto"
        required
        maxLength={MESSAGE_MAXIMUM}
        defaultValue={typeof typed === 'string' ? typed : undefined}
        aria-label={thread ? t`Reply in the thread` : t`Message in ${nameOf(channel)}`}
        placeholder={thread ? t`Reply in the thread` : t`Write to ${nameOf(channel)}`}
        onKeyDown={(event) => {
          sendOnEnter(event);
          if (event.key !== 'ArrowUp' || event.currentTarget.value) return;
          event.preventDefault();
          onUp();
        }}
        onInput={(event) => {
          fit(event.currentTarget);
          if (/[@#/:]/.test(event.currentTarget.value)) setComposing(true);
        }}
        className="control composer-box"
      />
      {composing ? (
        <Suspense>
          <Composing box={box} channel={channel} onTake={onWrite && onTake} />
        </Suspense>
      ) : null}
      {thread ? <AlsoInChannel /> : null}
      <ComposerFoot channel={channel} tlp={thread?.tlp} box={thread ? null : box} left={slow.left}>
        <Attach kept={uploadsOf(refused)} />
      </ComposerFoot>
    </Form>
  );
}

function AlsoInChannel() {
  return (
    <label className="flex w-fit items-center gap-2 text-small">
      <input type="checkbox" name="alsoInChannel" value="true" />
      <Trans>Also send to the channel</Trans>
    </label>
  );
}

interface FootProps {
  channel: ChannelView;
  tlp?: Tlp | undefined;
  /** Others are told that one writes here; null where they are not. */
  box: RefObject<HTMLTextAreaElement> | null;
  /** Seconds that slow mode still has the writer wait. */
  left: number;
  /** Where files are attached. */
  children: ReactNode;
}

function ComposerFoot({ channel, tlp, box, left, children }: FootProps) {
  const actor = useActor();
  const state = useLinkState();
  const offline = ['offline', 'reconnecting'].includes(state);
  const actingFor = (
    <Trans>
      Acting for <b className="text-text">{<bdi>{actor?.organisation?.name}</bdi>}</b>
    </Trans>
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
      <span className="w-full min-w-0 truncate text-small text-muted sm:w-auto sm:flex-1">
        <Ordered facts={channel.facts} />
        {offline ? (
          <Trans>No link now: what you write is kept here and sent by itself.</Trans>
        ) : box && state !== 'idle' ? (
          <Suspense fallback={actingFor}>
            <Writing channelId={channel.id} box={box}>
              {actingFor}
            </Writing>
          </Suspense>
        ) : (
          actingFor
        )}
      </span>
      {children}
      <TlpChoice ceiling={channel.tlpCeiling} usual={tlp} />
      <Button variant="primary" disabledReason={useWait(left)}>
        <Trans>Send</Trans>
      </Button>
    </div>
  );
}

/** How far a message may be passed on; never further than the channel allows. */
function TlpChoice({ ceiling, usual = 'GREEN' }: { ceiling: Tlp; usual?: Tlp | undefined }) {
  const { t } = useLingui();
  const [label, setLabel] = useState<Tlp>(isStricter(usual, ceiling) ? ceiling : usual);
  return (
    <select
      name="tlp"
      aria-label={t`How far it may be passed on (TLP)`}
      value={label}
      onChange={(event) => setLabel(event.target.value as Tlp)}
      dir="ltr"
      className="control w-auto font-mono text-small"
    >
      {tlpLabels
        .filter((each) => !isStricter(each, ceiling))
        .map((each) => (
          <option key={each} value={each}>
            TLP:{each}
          </option>
        ))}
    </select>
  );
}

function Answering({
  message,
  address,
  onStop,
}: {
  message: MessageView;
  address: string;
  onStop: () => void;
}) {
  const { t } = useLingui();
  return (
    <div className="flex items-center justify-between gap-2 border-s-3 border-accent ps-2 text-small text-muted">
      <input type="hidden" name="replyTo" value={message.id} />
      <span className="truncate">
        <Trans>
          Answering <bdi>{message.author.name}</bdi>
        </Trans>
      </span>
      <Link
        to={`${address}#write`}
        aria-label={t`Write without answering`}
        onClick={(event) => {
          event.preventDefault();
          onStop();
        }}
        className="grid size-7 place-items-center rounded-sm text-muted hover:bg-fill"
      >
        <X aria-hidden="true" className="size-4" />
      </Link>
    </div>
  );
}

function fill(box: HTMLTextAreaElement, text: string) {
  box.value = text;
  fit(box);
}

/** The box grows with its text, up to a third of the page. */
function fit(box: HTMLTextAreaElement) {
  const lines = box.value.split('\n').length;
  box.rows = Math.min(10, Math.max(2, lines, Math.ceil(box.value.length / 90)));
}
