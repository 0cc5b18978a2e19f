import { useLingui } from '@lingui/react/macro';
import type { MessageView } from '#server/channels/view.ts';
import { ReactionForm } from './reaction-form.tsx';

interface QuickReactionsProps {
  message: Pick<MessageView, 'id' | 'channelId' | 'reactions'>;
  /** Short names with their characters. */
  emoji: Iterable<readonly [name: string, character: string]>;
  asPage?: boolean;
}

/** Emoji at one click; one's own are pressed, and the click takes them back. */
export function QuickReactions({ message, emoji, asPage = false }: QuickReactionsProps) {
  const { t } = useLingui();
  return (
    <div className="flex flex-wrap gap-1">
      {[...emoji].map(([name, character]) => {
        const mine = message.reactions.find((each) => each.name === name)?.mine === true;
        return (
          <ReactionForm
            key={name}
            messageId={message.id}
            channelId={message.channelId}
            name={name}
            on={!mine}
            asPage={asPage}
            pressed={mine}
            label={t`React with ${character}`}
            className="grid size-8 cursor-pointer place-items-center rounded-sm hover:bg-fill aria-pressed:bg-accent-soft coarse:size-11"
          >
            {character}
          </ReactionForm>
        );
      })}
    </div>
  );
}
