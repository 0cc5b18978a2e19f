import { Trans } from '@lingui/react/macro';
import type { Piece } from '#domain/channels/excerpt.ts';
import type { FoundMessage } from '#server/channels/view.ts';
import { ChannelName } from '../shell/channel-name.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { Time } from '../ui/time.tsx';
import { Tlp } from '../ui/tlp.tsx';
import { placeOf } from './place-of.ts';

/** Messages that were found: who said it for whom, where and when, and the words around the hit. */
export function FoundMessages({ rows }: { rows: readonly FoundMessage[] }) {
  return (
    <ol className="grid divide-y divide-line rounded-md border border-line bg-surface">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-1 px-3 py-2.5">
          <Context row={row} />
          <p dir="auto" lang={row.language ?? undefined} className="max-w-text break-words">
            <Pieces pieces={row.excerpt} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Context({ row }: { row: FoundMessage }) {
  const { author, organisation, at, tlp, channel, mission } = row;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-small text-muted">
      <span className="text-base font-semibold text-text">
        <Name>{author}</Name>
      </span>
      <Name>{organisation}</Name>
      <span aria-hidden="true">·</span>
      <span>
        {mission ? (
          <>
            <Code>{mission}</Code>{' '}
          </>
        ) : null}
        {channel.kind === 'direct' ? <Name>{channel.name}</Name> : <ChannelName channel={channel} />}
      </span>
      {tlp === 'GREEN' ? null : <Tlp label={tlp} />}
      <Link to={placeOf({ ...row, channelId: channel.id })} className="ms-auto">
        <Time at={at} />
        <span className="sr-only">
          {' '}
          <Trans>Show it where it was said</Trans>
        </span>
      </Link>
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    at += text.length;
    return hit ? (
      <mark key={at} className="rounded-sm bg-warn-soft text-text">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
