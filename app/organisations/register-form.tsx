import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PASSWORD_MINIMUM } from '#domain/accounts/passwords.ts';
import type { FormReply } from '#domain/core/reply.ts';
import { type OrganisationKind, organisationKinds } from '#domain/organisations/kinds.ts';
import { useRootData } from '../shell/root-data.ts';
import { CheckboxGroup, Select } from '../ui/form/choices.tsx';
import { CommandForm } from '../ui/form/command-form.tsx';
import { TextInput } from '../ui/form/text-input.tsx';
import { Link } from '../ui/link.tsx';
import { Code, Name } from '../ui/name.tsx';
import { profileFields } from './profile-fields.tsx';
import { kindWords } from './words.ts';

interface MissionChoice {
  readonly id: string;
  readonly acronym: string;
  readonly name: string;
}

interface RegisterFormProps {
  missions: readonly MissionChoice[];
  reply: FormReply | undefined;
  signedIn: boolean;
}

/** One form in three steps: who it is, where it wants to work, who speaks for it first. */
export function RegisterForm({ missions, reply, signedIn }: RegisterFormProps) {
  const { i18n, t } = useLingui();
  const locale = useRootData()?.locale ?? 'en';
  const kinds = (Object.keys(organisationKinds) as OrganisationKind[]).map((kind) => ({
    value: kind,
    label: i18n._(kindWords[kind]),
  }));
  return (
    <CommandForm
      command="organisation.register"
      reply={reply}
      fixed={{ language: locale, ...(signedIn ? {} : { 'person.locale': locale }) }}
      submit={<Trans>Register</Trans>}
    >
      <Step title={<Trans>1. The organisation</Trans>}>
        <Select name="kind" label={<Trans>Kind</Trans>} options={kinds} empty={t`Choose one`} required />
        {profileFields({
          nameHint: (
            <Trans>
              As it stands in the registration certificate, in any script. A name that looks like another one
              is not refused; the coordinator is told and looks closer.
            </Trans>
          ),
        })}
      </Step>
      <Step title={<Trans>2. Where it wants to work</Trans>}>
        <CheckboxGroup
          name="missionIds"
          label={<Trans>Missions</Trans>}
          hint={
            <Trans>
              Their coordinators decide on the verification; without one, those of all missions do.
            </Trans>
          }
          choices={missions.map(({ id, acronym, name }) => ({
            value: id,
            label: <Code>{acronym}</Code>,
            hint: <Name>{name}</Name>,
          }))}
          unmarked
        />
      </Step>
      {signedIn ? null : (
        <Step title={<Trans>3. You</Trans>}>
          <p className="text-muted">
            <Trans>
              You become its first administrator. If you have an account,{' '}
              <Link to="/sign-in?to=%2Fregister">sign in</Link> first.
            </Trans>
          </p>
          {personFields()}
        </Step>
      )}
    </CommandForm>
  );
}

function personFields() {
  return (
    <>
      <TextInput name="person.name" label={<Trans>Your name</Trans>} autoComplete="name" required />
      <TextInput
        name="person.email"
        type="email"
        label={<Trans>Your e-mail address</Trans>}
        autoComplete="email"
        required
      />
      <TextInput
        name="person.password"
        type="password"
        label={<Trans>Password</Trans>}
        hint={
          <Trans>
            At least {PASSWORD_MINIMUM} characters. A few words that only you would put together are best.
          </Trans>
        }
        autoComplete="new-password"
        required
      />
    </>
  );
}

function Step({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-t border-line pt-4">
      <h2 className="text-lead">{title}</h2>
      {children}
    </section>
  );
}
