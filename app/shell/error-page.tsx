import { Trans } from '@lingui/react/macro';
import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ReasonParams } from '#domain/core/errors.ts';
import type { ReasonCode } from '#domain/core/reasons.ts';
import { ButtonLink } from '../ui/link.tsx';
import { useReason } from '../ui/reasons.tsx';
import { KeptNotice } from './keep-typed.tsx';

interface ToldProblem {
  readonly reason?: ReasonCode;
  readonly params?: ReasonParams;
}

/** A page that says what happened and what to do next. */
export function ErrorPage({ status, problem }: { status: number; problem: unknown }) {
  const say = useReason();
  const { pathname, search } = useLocation();
  const { reason, params } = (problem ?? {}) as ToldProblem;
  return (
    <div className="grid max-w-prose gap-3 py-8">
      <p className="text-small text-muted">
        <bdi dir="ltr">{status}</bdi>
      </p>
      <h1 className="text-title font-semibold">{titleOf(status)}</h1>
      <p>{reason ? say(reason, params) : <WhatToDo status={status} />}</p>
      <KeptNotice />
      <p className="flex flex-wrap gap-3">
        {status === 401 ? (
          <ButtonLink
            to={`/sign-in?${new URLSearchParams({ to: pathname + search }).toString()}`}
            variant="primary"
          >
            <Trans>Sign in</Trans>
          </ButtonLink>
        ) : null}
        <ButtonLink to="/">
          <Trans>Go to the first page</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}

function titleOf(status: number): ReactNode {
  if (status === 404) return <Trans>Nothing here</Trans>;
  if (status === 401) return <Trans>Sign in to go on</Trans>;
  if (status === 403) return <Trans>Not open to you</Trans>;
  if (status === 429) return <Trans>Too many tries</Trans>;
  return <Trans>Something went wrong</Trans>;
}

function WhatToDo({ status }: { status: number }) {
  if (status === 404) return <Trans>There is nothing at this address, or it is not open to you.</Trans>;
  if (status < 500) return <Trans>This could not be shown. Go back and try another way.</Trans>;
  return <Trans>The fault is on our side. Try again in a moment.</Trans>;
}
