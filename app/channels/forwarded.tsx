import { Trans } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import type { ForwardedView } from '#server/channels/view-forwarded.ts';
import { Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { MessageText } from './message-text.tsx';
import { messageAddress } from './place-of.ts';

interface ForwardedProps {
  forwarded: ForwardedView;
}

/** What a message hands on: who said it and for whom, as it read then; nothing of it once it was taken away there. */
export function Forwarded({ forwarded }: ForwardedProps) {
  const { id, channelId, said } = forwarded;
  if (!said) {
    return (
      <p className="text-muted italic">
        <Trans>What was forwarded here is not there any more.</Trans>
      </p>
    );
  }
  return (
    <blockquote className="my-1.5 max-w-[36rem] rounded-md border border-s-3 border-line border-s-line-strong bg-surface px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-small text-muted">
        <span className="font-semibold text-text">
          <Name>{said.author}</Name>
        </span>
        <Name>{said.organisation}</Name>
        <Link to={messageAddress(channelId, id)} className="ms-auto text-muted">
          <Time at={said.at} />
          <span className="sr-only">
            {' '}
            <Trans>Show it where it was said</Trans>
          </span>
        </Link>
      </p>
      <MessageText
        message={{
          state: 'posted',
          html: said.html,
          language: said.language,
          removed: null,
          attachments: [],
        }}
      />
    </blockquote>
  );
}
