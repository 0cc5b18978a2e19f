import { useFetcher, useLocation } from '@remix-run/react';
import type { FormReply } from '#domain/core/reply.ts';
import type { ButtonVariant } from '../ui/button.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { ButtonLink } from '../ui/link.tsx';

interface PressProps {
  command: string;
  fixed: Readonly<Record<string, string>>;
  words: string;
  messageId: string | undefined;
  variant?: ButtonVariant;
}

/** The next act with a record, at one press. Drawn by the server it comes back to the message by itself. */
export function CardPress({ command, fixed, words, messageId, variant }: PressProps) {
  const fetcher = useFetcher<FormReply>();
  const { pathname, search } = useLocation();
  const back = `${pathname}${search}${messageId ? `#${messageId}` : ''}`;
  return (
    <CommandForm
      command={command}
      fetcher={fetcher}
      action={import.meta.env.SSR ? `/cards?back=${encodeURIComponent(back)}` : '/cards'}
      fixed={fixed}
      submit={words}
      variant={variant}
      small
    />
  );
}

/** The next act where more is asked: on the record's page. */
export function CardWay({ to, words }: { to: string; words: string }) {
  return (
    <ButtonLink to={to} small variant="primary">
      {words}
    </ButtonLink>
  );
}
