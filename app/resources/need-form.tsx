import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import type { NeedChoices, NeedView } from '#server/resources/view-needs.ts';
import { SourceFields } from '../cards/source-fields.tsx';
import type { Source } from '../cards/source-of.ts';
import { refusalFor, typedAt } from '../ui/form/answers.ts';
import { Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { Link } from '../ui/link.tsx';
import { categoryWords } from './category-words.ts';
import type { FilledIn } from './filled-in.ts';
import { useItemName } from './item-name.ts';
import { NeedFields } from './need-fields.tsx';
import { needLabels } from './need-labels.tsx';
import { useUnitOptions } from './unit-options.ts';

interface StateNeedProps {
  missionId: string;
  choices: NeedChoices;
  /** For which initiative, where the way here said. */
  initiative: string | null;
  source: Source;
  filled: FilledIn;
  reply: FormReply | null;
  disabledReason: string | null;
}

/** States a need. Once an item is chosen only its own units are offered; without script all are, and are checked. */
export function StateNeed(props: StateNeedProps) {
  const { missionId, choices, initiative, source, filled, reply, disabledReason } = props;
  const { t, i18n } = useLingui();
  const itemName = useItemName();
  const unitOptions = useUnitOptions();
  const typed = typedAt(refusalFor(reply, 'need.state')?.values, 'itemId');
  const [itemId, setItemId] = useState(typed ?? filled.itemId ?? '');
  const chosen = choices.items.find(({ id }) => id === itemId) ?? null;
  const follow = ({ target }: FormEvent) => {
    if (target instanceof HTMLSelectElement && target.name === 'itemId') setItemId(target.value);
  };
  return (
    <div onChange={follow}>
      <CommandForm
        command="need.state"
        reply={reply}
        fixed={{ missionId }}
        submit={<Trans>State the need</Trans>}
        disabledReason={disabledReason}
        labels={needLabels}
      >
        <SourceFields source={source} />
        {choices.initiatives.length > 0 ? (
          <Select
            name="initiativeId"
            label={<Trans>For</Trans>}
            empty={t`The mission itself`}
            options={choices.initiatives.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValue={initiative ?? undefined}
            unmarked
          />
        ) : null}
        <Select
          name="itemId"
          label={<Trans>Item</Trans>}
          empty={t`Choose an item`}
          defaultValue={filled.itemId ?? undefined}
          options={choices.items.map(({ id, name, category }) => ({
            value: id,
            label: `${i18n._(categoryWords[category])}: ${itemName(name)}`,
          }))}
          required
        />
        <NeedFields need={null} filled={filled} unitOptions={unitOptions(chosen)} />
      </CommandForm>
    </div>
  );
}

/** Corrects a need; its item stays. */
export function EditNeed({ need, reply }: { need: NeedView; reply: FormReply | null }) {
  const unitOptions = useUnitOptions();
  return (
    <CommandForm
      command="need.edit"
      reply={reply}
      fixed={{ needId: need.id }}
      submit={<Trans>Save</Trans>}
      beside={
        <Link to={`/needs/${need.id}`} className="self-center">
          <Trans>Leave it as it was</Trans>
        </Link>
      }
      labels={needLabels}
    >
      {/* Not among the fixed fields: a stale form is still this form, and keeps what was typed. */}
      <input type="hidden" name="version" value={need.version} />
      <NeedFields need={need} unitOptions={unitOptions(need.itemChoice)} />
    </CommandForm>
  );
}
