import { Trans } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import { Button } from '../ui/button.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { carriedName, type KeptForm } from './kept-form.ts';
import { Narrow } from './narrow.tsx';

export interface SignInAnswer {
  readonly reply: FormReply | null;
  /** Signed in; what was kept can be sent now. */
  readonly signedIn: boolean;
  readonly kept: KeptForm;
}

export type Arrived = 'confirmed' | 'reset' | 'signed-out' | null;

interface SignInProps {
  to: string;
  arrived: Arrived;
  answer: SignInAnswer | null;
}

export function SignInPage({ to, arrived, answer }: SignInProps) {
  const kept = answer?.kept ?? [];
  if (answer?.signedIn) return <SendAgain to={to} kept={kept} />;
  return (
    <Narrow title={<Trans>Sign in</Trans>}>
      <Arrival arrived={arrived} />
      {kept.length > 0 ? (
        <Notice title={<Trans>Your session had ended</Trans>}>
          <Trans>
            What you typed is kept. Sign in, and send it again; only passwords and files are asked for anew.
          </Trans>
        </Notice>
      ) : null}
      <CommandForm command="session.start" reply={answer?.reply} submit={<Trans>Sign in</Trans>}>
        {kept.map(([name, value], at) => (
          <input key={`${at}${name}`} type="hidden" name={carriedName(name)} value={value} />
        ))}
        <TextInput
          name="email"
          type="email"
          label={<Trans>E-mail address</Trans>}
          autoComplete="username"
          required
          autoFocus
        />
        <TextInput
          name="password"
          type="password"
          label={<Trans>Password</Trans>}
          autoComplete="current-password"
          required
        />
      </CommandForm>
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <Link to="/forgot">
          <Trans>Forgot your password?</Trans>
        </Link>
        <Link to="/register">
          <Trans>Register an organisation</Trans>
        </Link>
      </p>
    </Narrow>
  );
}

function Arrival({ arrived }: { arrived: Arrived }) {
  if (!arrived) return null;
  const words = {
    confirmed: <Trans>Your e-mail address is confirmed. You can sign in now.</Trans>,
    reset: <Trans>The new password is set, and you are signed out everywhere else. Sign in with it.</Trans>,
    'signed-out': <Trans>You are signed out.</Trans>,
  };
  return <Notice tone="good">{words[arrived]}</Notice>;
}

/** The form whose sender had been signed out, ready to go where it was going. */
function SendAgain({ to, kept }: { to: string; kept: KeptForm }) {
  return (
    <Narrow title={<Trans>You are signed in again</Trans>}>
      <p>
        <Trans>The form that was interrupted is still here. Send it now, or look at the page first.</Trans>
      </p>
      <form method="post" action={to} className="flex flex-wrap gap-3">
        {kept.map(([name, value], at) => (
          <input key={`${at}${name}`} type="hidden" name={name} value={value} />
        ))}
        <Button variant="primary">
          <Trans>Send what I typed</Trans>
        </Button>
        <Link to={to} reloadDocument className="self-center">
          <Trans>Leave it and go to the page</Trans>
        </Link>
      </form>
    </Narrow>
  );
}
