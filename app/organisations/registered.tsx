import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Said to everybody who registers without being signed in, whether or not the address has an account. */
export function LookIntoMailbox() {
  return (
    <Notice tone="good" live title={<Trans>Look into your mailbox</Trans>}>
      <p>
        <Trans>
          We sent you a mail. Open its link to confirm that the address is yours, and sign in: your
          organisation waits there, and you can ask for its verification.
        </Trans>
      </p>
    </Notice>
  );
}

/** Somebody with an account goes on for the organisation they have just added. */
export function ActForIt({ organisationId }: { organisationId: string }) {
  return (
    <Notice
      tone="good"
      live
      title={<Trans>The organisation is registered</Trans>}
      act={
        <form method="post" action="/account/act-as">
          <input type="hidden" name="_command" value="account.act-as" />
          <input type="hidden" name="_back" value={`/organisations/${organisationId}`} />
          <Button variant="primary" name="organisationId" value={organisationId}>
            <Trans>Act for it now</Trans>
          </Button>
        </form>
      }
    >
      <Trans>You are its administrator. Act for it to ask for its verification.</Trans>
    </Notice>
  );
}
