import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { API_TOKEN_DAYS } from '#domain/accounts/lifecycle.ts';
import { DAY_MS, dateOf, later } from '#domain/core/id.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { pageTitle } from '../shell/page-title.ts';
import { Card } from '../ui/card.tsx';
import { Link } from '../ui/link.tsx';
import { Code } from '../ui/name.tsx';
import { Notice } from '../ui/notice.tsx';
import { AccountFrame } from './account-frame.tsx';
import { TokenForm } from './token-form.tsx';
import { TokenList } from './token-list.tsx';

export const meta = pageTitle(() => msg`Tokens for programs`);

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    tokens: await context.query.accounts.tokens(),
    earliest: dateOf(later(context.now, DAY_MS)),
    latest: dateOf(later(context.now, API_TOKEN_DAYS * DAY_MS)),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return context.refuse(await context.submit(request, ['token.create', 'token.revoke']));
}

export default function Tokens() {
  const { tokens, earliest, latest } = useLoaderData<typeof loader>();
  const reply: FormReply | null = useActionData<typeof action>() ?? null;
  const made =
    reply?.ok && reply.command === 'token.create' ? (reply.result as { token: string | null }) : null;
  return (
    <AccountFrame>
      <div className="grid gap-5">
        {made ? <Made token={made.token} /> : null}
        <TokenList tokens={tokens} reply={reply} />
        <Card
          title={<Trans>Make a token</Trans>}
          aside={
            <Link to="/api">
              <Trans>What programs can do with it</Trans>
            </Link>
          }
        >
          <TokenForm reply={reply} earliest={earliest} latest={latest} />
        </Card>
      </div>
    </AccountFrame>
  );
}

/** The only time that anybody sees it. */
function Made({ token }: { token: string | null }) {
  if (!token) {
    return (
      <Notice tone="warn" live>
        <Trans>
          This token was made and shown before. It cannot be shown again: revoke it and make another.
        </Trans>
      </Notice>
    );
  }
  return (
    <Notice tone="good" live title={<Trans>Copy the token now: it is shown this once</Trans>}>
      <p className="break-all font-mono select-all">
        <Code>{token}</Code>
      </p>
      <p className="text-muted">
        <Trans>Whoever has it can do what it may. Keep it like a password.</Trans>
      </p>
    </Notice>
  );
}
