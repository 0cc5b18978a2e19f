import type { Card } from '#server/cards/view.ts';
import { PollCard } from '../polls/poll-card.tsx';
import { AllocationCard } from './allocation-card.tsx';
import { InitiativeCard } from './initiative-card.tsx';
import { NeedCard } from './need-card.tsx';
import { OfferCard } from './offer-card.tsx';
import { TaskCard } from './task-card.tsx';

interface RecordCardProps {
  card: Card;
  /** The message under which it stands: an act without script comes back to it. */
  messageId: string | undefined;
}

/** A record in small: what it is, where it stands, and what this reader can do next. */
export function RecordCard({ card, messageId }: RecordCardProps) {
  switch (card.kind) {
    case 'need':
      return <NeedCard need={card} messageId={messageId} />;
    case 'offer':
      return <OfferCard offer={card} messageId={messageId} />;
    case 'allocation':
      return <AllocationCard allocation={card} messageId={messageId} />;
    case 'task':
      return <TaskCard task={card} messageId={messageId} />;
    case 'initiative':
      return <InitiativeCard initiative={card} messageId={messageId} />;
    case 'poll':
      return <PollCard poll={card} messageId={messageId} />;
  }
}
