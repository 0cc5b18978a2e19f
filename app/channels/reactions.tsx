import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@remix-run/react';
import { mayReact } from '#domain/channels/message-policy.ts';
import type { MessageView } from '#server/channels/view.ts';
import type { ReactionView } from '#server/channels/view-reaction.ts';
import { useActor } from '../shell/root-data.ts';
import { useChannelFacts } from './channel-facts.ts';
import { factsOf } from './message-facts.ts';
import { ReactionForm } from './reaction-form.tsx';
import { useWithWaiting } from './waiting-reactions.ts';

const chipClass =
  'inline-flex items-center gap-1 rounded-full border border-line bg-surface px-2 text-small tabular-nums';

/** What people answered without words: each emoji with how many, one's own pressed, who it was in its name. */
export function Reactions({ message }: { message: MessageView }) {
  const { t } = useLingui();
  const actor = useActor();
  const facts = useChannelFacts();
  const say = useSayReaction();
  const reactions = useWithWaiting(message.id, message.reactions).filter(({ people }) => people > 0);
  if (reactions.length === 0) return null;
  const may = facts !== null && mayReact(actor, facts, factsOf(message)).allowed;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-1">
      {reactions.map((each) =>
        may ? (
          <ReactionForm
            key={each.name}
            messageId={message.id}
            channelId={message.channelId}
            name={each.name}
            on={!each.mine}
            pressed={each.mine === true}
            label={say(each)}
            className={`${chipClass} cursor-pointer hover:bg-fill aria-pressed:border-accent aria-pressed:bg-accent-soft coarse:min-h-10`}
          >
            <span aria-hidden="true">{each.emoji}</span> {each.people}
          </ReactionForm>
        ) : (
          <span key={each.name} role="img" aria-label={say(each)} title={say(each)} className={chipClass}>
            {each.emoji} {each.people}
          </span>
        ),
      )}
      <Link
        to={`/channels/${message.channelId}/messages/${message.id}/reactions`}
        aria-label={t`Who reacted, and more emoji`}
        title={t`Who reacted, and more emoji`}
        className={`${chipClass} text-muted no-underline hover:bg-fill coarse:min-h-10`}
      >
        +
      </Link>
    </div>
  );
}

/** An emoji with how many reacted so, and the names of the first. */
function useSayReaction() {
  const { t } = useLingui();
  return ({ emoji, people, names }: ReactionView): string => {
    const more = people - names.length;
    const who = names.join(', ');
    if (who === '') return `${emoji} ${people}`;
    return more > 0
      ? t`${emoji} ${people}: ${who} ${plural(more, { one: 'and # other', other: 'and # others' })}`
      : t`${emoji} ${people}: ${who}`;
  };
}
