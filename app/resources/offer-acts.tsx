import { Trans, useLingui } from '@lingui/react/macro';
import type { FormReply } from '#domain/core/reply.ts';
import type { OfferAction } from '#domain/resources/lifecycle.ts';
import { mayMoveOffer, offerActionsOf } from '#domain/resources/policy.ts';
import type { OfferView } from '#server/resources/view-offers.ts';
import { useActor } from '../shell/root-data.ts';
import { refusalFor } from '../ui/form/answers.ts';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput } from '../ui/form/text-input.tsx';
import { useReason } from '../ui/reasons.tsx';
import { Folded } from './folded.tsx';
import { offerActionWords, offerTurnWords } from './offer-words.ts';
import { ResourceReasons } from './resource-reasons.tsx';

type Act = keyof typeof offerActionWords;
const isAct = (action: OfferAction): action is Act => action in offerActionWords;
const leading: readonly Act[] = ['release', 'acknowledge', 'accept'];

interface ActsProps {
  offer: OfferView;
  reply: FormReply | null;
}

/** What happens next with an offer, and what this reader can do about it. */
export function OfferActs(props: ActsProps) {
  return (
    <ResourceReasons>
      <Acts {...props} />
    </ResourceReasons>
  );
}

function Acts({ offer, reply }: ActsProps) {
  const { t, i18n } = useLingui();
  const actions = offerActionsOf(useActor(), offer.facts).filter(isAct);
  const turn = offerTurnWords[offer.state];
  if (actions.length === 0 && !turn) return null;
  return (
    <section
      aria-label={t`What you can do`}
      className="mb-5 grid gap-3 rounded-md border border-line bg-surface p-4"
    >
      {turn ? <p className="max-w-text text-muted">{i18n._(turn)}</p> : null}
      {actions.length > 0 ? (
        <div className="flex flex-wrap items-start gap-3">
          {actions.map((action) => (
            <OfferAct key={action} action={action} offer={offer} reply={reply} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

function OfferAct({ action, offer, reply }: ActsProps & { action: Act }) {
  const { i18n } = useLingui();
  const reason = useReason();
  const decision = mayMoveOffer(useActor(), offer.facts, action);
  const words = i18n._(offerActionWords[action]);
  const fixed = { offerId: offer.id };
  const form = {
    command: `offer.${action}`,
    reply,
    fixed,
    submit: words,
    small: true,
    disabledReason: decision.allowed ? null : reason(decision.reason, decision.params),
  } as const;
  if (leading.includes(action)) return <CommandForm {...form} variant="primary" />;
  return (
    <Folded words={words} open={refusalFor(reply, form.command, fixed) !== null}>
      {action === 'renew' ? (
        <CommandForm {...form} variant="secondary">
          <DateInput
            name="availableUntil"
            label={<Trans>To be had until</Trans>}
            defaultValue={offer.availableUntil}
            required
          />
        </CommandForm>
      ) : (
        <CommandForm {...form} variant="danger">
          <p className="text-small text-muted">
            <Trans>
              Suggestions and reservations that nobody has agreed to are cancelled. What recipients have
              agreed to is honoured.
            </Trans>
          </p>
        </CommandForm>
      )}
    </Folded>
  );
}
