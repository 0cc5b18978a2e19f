import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '../shell/page-title.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Time } from '../ui/time.tsx';
import { Alarms } from './alarms.tsx';
import { Parts } from './parts.tsx';
import { Pictures } from './pictures.tsx';

export const meta = pageTitle(() => msg`How the portal runs`);

export async function loader({ context }: LoaderFunctionArgs) {
  return { board: await context.operations(), now: context.now };
}

export default function Operations() {
  const { board, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={<Trans>How the portal runs</Trans>}
        meta={
          <span>
            <Trans>
              As of <Time at={now} as="clock" />, for operators alone
            </Trans>
          </span>
        }
      />
      <Alarms alarms={board.alarms} />
      <Parts board={board} />
      <Pictures spans={board.spans} />
    </>
  );
}
