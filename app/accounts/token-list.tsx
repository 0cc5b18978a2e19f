import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { TokenView } from '#server/accounts/view.ts';
import { Empty } from '../ui/empty.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Code } from '../ui/name.tsx';
import { Pill } from '../ui/pill.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Time } from '../ui/time.tsx';
import { scopeWords } from './scope-words.tsx';

export function TokenList({ tokens, reply }: { tokens: readonly TokenView[]; reply: FormReply | null }) {
  const { t, i18n } = useLingui();
  if (tokens.length === 0) {
    return (
      <Empty title={<Trans>No tokens yet</Trans>}>
        <Trans>A program of yours, such as a stock system, needs one to read here or to act for you.</Trans>
      </Empty>
    );
  }
  const columns: Column<TokenView>[] = [
    { head: t`Token`, primary: true, cell: (token) => <TokenName token={token} /> },
    {
      head: t`For`,
      cell: ({ organisation }) => (organisation ? <bdi>{organisation}</bdi> : <Trans>no organisation</Trans>),
    },
    {
      head: t`It may`,
      cell: ({ scopes }) => (
        <ul className="text-small">
          {scopes.map((scope) => (
            <li key={scope}>{i18n._(scopeWords[scope])}</li>
          ))}
        </ul>
      ),
    },
    { head: t`Last day`, cell: ({ expiresAt }) => <Time at={expiresAt.slice(0, 10)} /> },
    {
      head: t`Act`,
      cell: ({ id, state }) =>
        state === 'active' ? (
          <CommandForm
            command="token.revoke"
            reply={reply}
            fixed={{ tokenId: id }}
            submit={<Trans>Revoke</Trans>}
            variant="danger"
            small
          />
        ) : null,
    },
  ];
  return (
    <Table caption={<Trans>Your tokens</Trans>} columns={columns} rows={tokens} rowKey={({ id }) => id} />
  );
}

function TokenName({ token: { name, prefix, state } }: { token: TokenView }) {
  return (
    <span className="grid justify-items-start gap-0.5">
      <bdi className="font-semibold">{name}</bdi>
      <span className="text-small text-muted">
        <Code>{prefix}…</Code>
      </span>
      {state === 'active' ? null : (
        <Pill>{state === 'revoked' ? <Trans>revoked</Trans> : <Trans>run out</Trans>}</Pill>
      )}
    </span>
  );
}
