import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { OrganisationFacts } from '#domain/organisations/policy.ts';
import { isAssessor, mayAdminister } from '#domain/organisations/policy.ts';
import type { PartnerItem } from '#server/organisations/view.ts';
import { useActor } from '../shell/root-data.ts';
import { Code, Name } from '../ui/name.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Pill } from '../ui/pill.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Verification } from './verification.tsx';
import { kindWords } from './words.ts';

interface OrganisationFrameProps {
  organisation: PartnerItem;
  facts: OrganisationFacts;
  acts?: ReactNode;
  children: ReactNode;
}

/** The pages of one organisation, as far as they are open to this reader. */
export function OrganisationFrame({ organisation, facts, acts, children }: OrganisationFrameProps) {
  const { i18n, t } = useLingui();
  const actor = useActor();
  const base = `/organisations/${organisation.id}`;
  const administers = mayAdminister(actor, facts).allowed;
  return (
    <div className="max-w-page">
      <PageHead
        title={<Name>{organisation.name}</Name>}
        meta={
          <>
            <span>{i18n._(kindWords[organisation.kind])}</span>
            {organisation.acronym ? <Code>{organisation.acronym}</Code> : null}
            {organisation.country ? <Code>{organisation.country}</Code> : null}
            <Verification state={organisation.verification} />
            {organisation.source === 'import' ? (
              <Pill>
                <Trans>Reported by import</Trans>
              </Pill>
            ) : null}
          </>
        }
        acts={acts}
      />
      <Tabs
        label={t`Organisation`}
        tabs={[
          { to: base, label: <Trans>Profile</Trans> },
          { to: `${base}/members`, label: <Trans>People</Trans> },
          ...(administers ? [{ to: `${base}/edit`, label: <Trans>Edit</Trans> }] : []),
          ...(administers ? [{ to: `${base}/verification`, label: <Trans>Verification</Trans> }] : []),
          ...(isAssessor(actor, facts) ? [{ to: `${base}/assess`, label: <Trans>Assess</Trans> }] : []),
        ]}
      />
      {children}
    </div>
  );
}
