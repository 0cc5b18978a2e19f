import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { AccountFrame } from '../accounts/account-frame.tsx';
import { pageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { KeepChoice } from './keep-choice.tsx';

export const meta = pageTitle(() => msg`This device`);

export const loader = ({ context }: LoaderFunctionArgs) =>
  context.actor ? null : redirect('/sign-in?to=%2Faccount%2Fdevice');

/** What this device keeps, by its reader’s own choice and for them alone. */
export default function Device() {
  return (
    <AccountFrame>
      <div className="max-w-form">
        <Card title={<Trans>Reading without a link</Trans>}>
          <div className="grid gap-3">
            <p>
              <Trans>
                This device can keep the last messages of the channels that you starred, so that they can be
                read where there is no link. Only what stands under TLP:CLEAR or TLP:GREEN is kept: never
                AMBER or anything stricter, and no files.
              </Trans>
            </p>
            <p>
              <Trans>
                Whoever opens this device can read what is kept. It goes when you sign out, when your session
                ends, when you choose otherwise here, and by itself a week after it was last brought up to
                date.
              </Trans>
            </p>
            <KeepChoice />
          </div>
        </Card>
      </div>
    </AccountFrame>
  );
}
