import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { SearchHint, SearchOperator } from '#domain/channels/search.ts';
import { Notice } from '../ui/notice.tsx';

const expected = {
  from: msg`the name of a person, or me`,
  org: msg`the name of an organisation`,
  in: msg`the name of a channel`,
  has: msg`link, file, image, thread or pin`,
  before: msg`a day, as 2026-11-24`,
  after: msg`a day, as 2026-11-24`,
  tlp: msg`clear, green, amber, amber+strict or red`,
} satisfies Record<SearchOperator, unknown>;

/** Says what of a search was not understood, and what was probably meant. */
export function SearchHints({ hints }: { hints: readonly SearchHint[] }) {
  if (hints.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="warn">
        {hints.map((hint) => (
          <p key={JSON.stringify(hint)}>
            {hint.what === 'operator' ? <Unknown name={hint.name} near={hint.near} /> : <NoValue {...hint} />}
          </p>
        ))}
      </Notice>
    </div>
  );
}

function Unknown({ name, near }: { name: string; near: SearchOperator | null }) {
  const own = <bdi>{`${name}:`}</bdi>;
  if (near) {
    return (
      <Trans>
        {own} means nothing here. Did you mean <bdi dir="ltr">{`${near}:`}</bdi>?
      </Trans>
    );
  }
  return (
    <Trans>
      {own} means nothing here. What does: <bdi dir="ltr">from: org: in: has: before: after: tlp:</bdi>
    </Trans>
  );
}

function NoValue({ operator, value }: { operator: SearchOperator; value: string }) {
  const { i18n } = useLingui();
  const asked = <bdi dir="ltr">{`${operator}:${value}`}</bdi>;
  return (
    <Trans>
      Nothing is found by {asked}. After the colon comes {i18n._(expected[operator])}.
    </Trans>
  );
}
