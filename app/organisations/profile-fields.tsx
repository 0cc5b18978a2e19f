import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TextArea, TextInput } from '../ui/form/text-input.tsx';

interface Profile {
  readonly name: string;
  readonly acronym: string | null;
  readonly country: string | null;
  readonly website: string | null;
  readonly description: string;
  readonly language: string;
}

/** What an organisation says of itself. Called, not drawn as an element, so that its form sees the labels. */
export function profileFields({ profile, nameHint }: { profile?: Profile; nameHint?: ReactNode }) {
  return (
    <>
      <TextInput
        name="name"
        label={<Trans>Name</Trans>}
        hint={nameHint}
        defaultValue={profile?.name}
        autoComplete="organization"
        required
      />
      <TextInput
        name="acronym"
        label={<Trans>Acronym</Trans>}
        defaultValue={profile?.acronym ?? undefined}
        width="half"
      />
      <TextInput
        name="country"
        label={<Trans>Country</Trans>}
        hint={
          <Trans>
            The three letters of ISO 3166, such as SLV or TCD. Leave it empty if there is no one country.
          </Trans>
        }
        defaultValue={profile?.country ?? undefined}
        width="short"
        maxLength={3}
        spellCheck={false}
        ltr
      />
      <TextInput
        name="website"
        type="url"
        label={<Trans>Website</Trans>}
        defaultValue={profile?.website ?? undefined}
        placeholder="https://"
      />
      <TextArea
        name="description"
        label={<Trans>What the organisation does</Trans>}
        hint={<Trans>In any language. Two or three sentences that a partner would want to read first.</Trans>}
        defaultValue={profile?.description}
        lang={profile?.language}
      />
    </>
  );
}
