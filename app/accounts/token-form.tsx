import { Trans, useLingui } from '@lingui/react/macro';
import { scopes } from '#domain/core/actor.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { useActor } from '../shell/root-data.ts';
import { CheckboxGroup } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { DateInput, TextInput } from '../ui/form/text-input.tsx';
import { scopeWords } from './scope-words.tsx';

interface TokenFormProps {
  reply: FormReply | null;
  /** Calendar dates. */
  earliest: string;
  latest: string;
}

export function TokenForm({ reply, earliest, latest }: TokenFormProps) {
  const { i18n } = useLingui();
  const organisation = useActor()?.organisation;
  return (
    <CommandForm command="token.create" reply={reply} submit={<Trans>Make the token</Trans>}>
      <p className="text-muted">
        {organisation ? (
          <Trans>
            Programs that show it act as you, for <bdi>{organisation.name}</bdi>, within what you tick here.
          </Trans>
        ) : (
          <Trans>Programs that show it act as you, for no organisation, within what you tick here.</Trans>
        )}
      </p>
      <TextInput
        name="name"
        label={<Trans>What it is for</Trans>}
        hint={<Trans>So that you know later which one to revoke: “stock system, warehouse north”.</Trans>}
        required
      />
      <CheckboxGroup
        name="scopes"
        label={<Trans>It may</Trans>}
        choices={scopes.map((scope) => ({ value: scope, label: i18n._(scopeWords[scope]) }))}
        defaultValues={['read']}
        required
      />
      <DateInput
        name="expiresOn"
        label={<Trans>Last day</Trans>}
        hint={<Trans>A year from now at most.</Trans>}
        min={earliest}
        max={latest}
        required
      />
    </CommandForm>
  );
}
