import { Trans } from '@lingui/react/macro';
import { PASSWORD_MINIMUM } from '#domain/accounts/passwords.ts';
import { TextInput } from '../ui/form/text-input.tsx';

/** A password to be set. */
export function NewPassword() {
  return (
    <TextInput
      name="password"
      type="password"
      label={<Trans>New password</Trans>}
      hint={
        <Trans>
          At least {PASSWORD_MINIMUM} characters. A few words that only you would put together are best.
        </Trans>
      }
      autoComplete="new-password"
      required
    />
  );
}
