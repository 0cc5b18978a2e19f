import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import { offerKinds } from '#domain/resources/items.ts';
import type { OfferChoices, OfferPlan } from '#server/resources/view-offers.ts';
import { SourceFields } from '../cards/source-fields.tsx';
import type { Source } from '../cards/source-of.ts';
import { Button } from '../ui/button.tsx';
import { refusalFor, typedAt } from '../ui/form/answers.ts';
import { Checkbox, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { useReading } from '../ui/reading.tsx';
import { dayIn } from '../ui/when.ts';
import { categoryWords } from './category-words.ts';
import type { FilledIn } from './filled-in.ts';
import { useItemName } from './item-name.ts';
import { OfferFields } from './offer-fields.tsx';
import { offerLabels } from './offer-labels.tsx';
import { kindWords } from './offer-words.ts';
import { useUnitOptions } from './unit-options.ts';

interface PostOfferProps {
  missionId: string;
  choices: OfferChoices;
  source: Source;
  filled: FilledIn;
  reply: FormReply | null;
  disabledReason: string | null;
}

/** Posts an offer, or keeps it as a draft; both buttons send the same form. */
export function PostOffer(props: PostOfferProps) {
  const { missionId, choices, source, filled, reply, disabledReason } = props;
  const { timeZone, now } = useReading();
  const unitOptions = useUnitOptions();
  const answer = reply?.command === 'offer.draft' ? { ...reply, command: 'offer.post' } : reply;
  const typed = typedAt(refusalFor(answer, 'offer.post')?.values, 'itemId');
  const [itemId, setItemId] = useState(typed ?? filled.itemId ?? '');
  const chosen = choices.items.find(({ id }) => id === itemId) ?? null;
  const follow = ({ target }: FormEvent) => {
    if (target instanceof HTMLSelectElement && target.name === 'itemId') setItemId(target.value);
  };
  return (
    <div onChange={follow}>
      <CommandForm
        command="offer.post"
        reply={answer}
        fixed={{ missionId }}
        submit={choices.twoPersons ? <Trans>Hand to the second person</Trans> : <Trans>Post the offer</Trans>}
        disabledReason={disabledReason}
        beside={disabledReason ? null : <KeepAsDraft />}
        labels={offerLabels}
      >
        <SourceFields source={source} />
        <WhatFields choices={choices} itemId={filled.itemId ?? undefined} />
        <OfferFields
          plan={null}
          filled={filled}
          unitOptions={unitOptions(chosen)}
          today={dayIn(timeZone, new Date(now))}
        />
        {choices.twoPersons ? null : (
          <Checkbox
            name="twoPersons"
            label={<Trans>Somebody else of my organisation releases it</Trans>}
            hint={<Trans>Until then it stays a draft.</Trans>}
          />
        )}
      </CommandForm>
    </div>
  );
}

/** Names another command than its form does. */
function KeepAsDraft() {
  return (
    <Button variant="secondary" name="_command" value="offer.draft">
      <Trans>Keep as a draft</Trans>
    </Button>
  );
}

function WhatFields({ choices, itemId }: { choices: OfferChoices; itemId: string | undefined }) {
  const { t, i18n } = useLingui();
  const itemName = useItemName();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        name="itemId"
        label={<Trans>Item</Trans>}
        empty={t`Choose an item`}
        defaultValue={itemId}
        options={choices.items.map(({ id, name, category }) => ({
          value: id,
          label: `${i18n._(categoryWords[category])}: ${itemName(name)}`,
        }))}
        required
      />
      <Select
        name="kind"
        label={<Trans>Given or lent</Trans>}
        empty={t`As is usual for the item`}
        options={offerKinds.map((kind) => ({ value: kind, label: i18n._(kindWords[kind]) }))}
        unmarked
      />
    </div>
  );
}

/** Corrects an offer; its item stays, and so does what is promised of it. */
export function EditOffer({ plan, reply }: { plan: OfferPlan; reply: FormReply | null }) {
  const unitOptions = useUnitOptions();
  return (
    <CommandForm
      command="offer.edit"
      reply={reply}
      fixed={{ offerId: plan.id }}
      submit={<Trans>Save</Trans>}
      beside={
        <Link to={`/offers/${plan.id}`} className="self-center">
          <Trans>Leave it as it was</Trans>
        </Link>
      }
      labels={offerLabels}
    >
      {/* Not among the fixed fields: a stale form is still this form, and keeps what was typed. */}
      <input type="hidden" name="version" value={plan.version} />
      <OfferFields plan={plan} unitOptions={unitOptions(plan.item)} />
    </CommandForm>
  );
}
