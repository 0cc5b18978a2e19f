import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { type ChannelFacts, isModerator } from '#domain/channels/policy.ts';
import { SECOND_MS } from '#domain/core/id.ts';
import { useActor } from '../shell/root-data.ts';

/** How many seconds slow mode still has the reader wait, counted down; what is typed stays. */
export function useSlowMode(facts: ChannelFacts) {
  const { slowSeconds, slowUntil } = facts;
  const exempt = isModerator(useActor(), facts) || slowSeconds === 0;
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (slowUntil) setUntil((before) => Math.max(before, Date.parse(slowUntil)));
  }, [slowUntil]);
  useEffect(() => {
    if (exempt || until === 0) return setLeft(0);
    const count = () => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS));
      setLeft(seconds);
      if (seconds === 0) clearInterval(timer);
    };
    const timer = setInterval(count, SECOND_MS / 2);
    count();
    return () => clearInterval(timer);
  }, [until, exempt]);
  return {
    left,
    wrote: () => {
      if (!exempt) setUntil(Date.now() + slowSeconds * SECOND_MS);
    },
  };
}

/** The words of the wait beside the button that sends; null where there is none. */
export function useWait(left: number): string | null {
  const { t } = useLingui();
  return left > 0 ? t`${plural(left, { one: 'in # second', other: 'in # seconds' })}` : null;
}

/** What of the order in the channel holds for who writes. */
export function Ordered({ facts }: { facts: ChannelFacts }) {
  const exempt = isModerator(useActor(), facts);
  if (exempt || (!facts.approveFirst && facts.slowSeconds === 0)) return null;
  return (
    <span className="block">
      {facts.approveFirst ? <Trans>What you write waits for a moderator first.</Trans> : null}{' '}
      {facts.slowSeconds > 0 ? (
        <Trans>Slow mode: one message every {facts.slowSeconds} seconds.</Trans>
      ) : null}
    </span>
  );
}
