import { Trans } from '@lingui/react/macro';
import { keyOf, type RecordRef } from '#domain/channels/records.ts';
import type { CardsView } from '#server/cards/view.ts';
import { ResourceReasons } from '../resources/resource-reasons.tsx';
import { RecordCard } from './record-card.tsx';

interface MessageCardsProps {
  messageId?: string;
  refs: readonly RecordRef[];
  known: CardsView['cards'];
}

/** Under a message: the records it names as they stand now, to those who may see them. */
export function MessageCards({ messageId, refs, known }: MessageCardsProps) {
  return (
    <ResourceReasons>
      <ul className="my-1.5 grid max-w-[36rem] gap-1.5">
        {refs.map((ref) => (
          <li
            key={keyOf(ref)}
            className="rounded-md border border-s-3 border-line border-s-accent bg-surface px-3 py-2"
          >
            <Shown card={known[keyOf(ref)]} messageId={messageId} />
          </li>
        ))}
      </ul>
    </ResourceReasons>
  );
}

function Shown({
  card,
  messageId,
}: {
  card: CardsView['cards'][string] | undefined;
  messageId: string | undefined;
}) {
  if (card) return <RecordCard card={card} messageId={messageId} />;
  return (
    <p className="text-small text-muted">
      {card === null ? <Trans>A record that you may not see</Trans> : <Trans>Reading the record…</Trans>}
    </p>
  );
}
