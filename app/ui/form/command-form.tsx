import { Trans } from '@lingui/react/macro';
import { Form, type useFetcher, useNavigation } from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import { Button, type ButtonVariant } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Notice } from '../notice.tsx';
import { type Refusal, refusalFor } from './answers.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormProvider } from './form-context.tsx';
import { forgetTyped, rememberTyped, restoreTyped } from './kept.ts';
import { labelsIn } from './labels.ts';
import { usePageKey } from './page-key.tsx';

type Fetcher = ReturnType<typeof useFetcher<FormReply>>;

interface CommandFormProps {
  /** The command's name: `need.state`. */
  command: string;
  /** What the route's action answered; the form takes from it only what is its own. */
  reply?: FormReply | null | undefined;
  /** Sends without leaving the page; its answer is the reply. */
  fetcher?: Fetcher | undefined;
  /** Where it is sent, when not to this page's own action. */
  action?: string | undefined;
  /** Fields the reader does not fill in: ids, the version that was read. They tell forms of one command apart. */
  fixed?: Readonly<Record<string, string | number>> | undefined;
  /** The words of the button that sends it. Left away, the children bring their own. */
  submit?: ReactNode;
  variant?: ButtonVariant | undefined;
  small?: boolean | undefined;
  /** Why it cannot be sent now, from the policy that would refuse it. */
  disabledReason?: string | null | undefined;
  /** Beside the button: a way back. */
  beside?: ReactNode;
  /** It sends files. */
  files?: boolean | undefined;
  className?: string | undefined;
  /** Names of fields that stand inside components of their own, for the summary of what is wrong. */
  labels?: Readonly<Record<string, ReactNode>> | undefined;
  children?: ReactNode;
}

/** A form that carries out one command. Works without script; nothing typed into it is lost. */
export function CommandForm(props: CommandFormProps) {
  const { command, reply, fetcher, action, files, className, labels, children } = props;
  const id = `f${useSafeId()}`;
  const pageKey = usePageKey();
  const fixed = asText(props.fixed);
  const refusal = refusalFor(fetcher ? fetcher.data : reply, command, fixed);
  const { ref, pending, restored, onSubmit } = useSending(props, refusal);
  const Element = fetcher ? fetcher.Form : Form;

  return (
    <FormProvider value={{ id, refusal }}>
      <Element
        ref={ref}
        id={id}
        method="post"
        {...(action === undefined ? {} : { action })}
        encType={files ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
        noValidate
        onSubmit={onSubmit}
        className={classNames('grid gap-4', className)}
      >
        <input type="hidden" name="_command" value={command} />
        {pageKey ? <input type="hidden" name="_request" value={`${pageKey}.${id}`} /> : null}
        {Object.entries(fixed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary refusal={refusal} labels={labelsIn(children, new Map(Object.entries(labels ?? {})))} />
        {restored ? (
          <Notice live>
            <Trans>What you typed before the page was interrupted is back. Check it and send it.</Trans>
          </Notice>
        ) : null}
        {children}
        <SubmitRow {...props} pending={pending} />
      </Element>
    </FormProvider>
  );
}

function SubmitRow(props: CommandFormProps & { pending: boolean }) {
  const { submit, variant = 'primary', small, disabledReason, beside, pending } = props;
  if (!submit) return null;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Button variant={variant} small={small} disabledReason={disabledReason} busy={pending}>
        {submit}
      </Button>
      {beside}
    </div>
  );
}

/** Follows one sending: stops a second one while it lasts, empties the form once it has worked. */
function useSending({ command, reply, fetcher }: CommandFormProps, refusal: Refusal | null) {
  const ref = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  const [restored, setRestored] = useState(false);
  const navigation = useNavigation();
  const busy = (fetcher ?? navigation).state !== 'idle';
  const answer = fetcher ? fetcher.data : reply;

  useEffect(() => {
    if (ref.current && restoreTyped(ref.current, command)) setRestored(true);
  }, [command]);

  useEffect(() => {
    if (busy || !sent.current) return;
    sent.current = false;
    forgetTyped();
    if (answer?.ok && answer.command === command) ref.current?.reset();
  }, [busy, answer, command]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (sent.current && busy) return event.preventDefault();
    sent.current = true;
    setRestored(false);
    rememberTyped(event.currentTarget, command);
  };
  return { ref, onSubmit, restored: restored && !refusal, pending: busy && sent.current };
}

function useSafeId(): string {
  return useId().replaceAll(':', '-');
}

function asText(fixed: CommandFormProps['fixed'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, String(value)]));
}
