import { useLingui } from '@lingui/react/macro';
import { BadgeCheck } from 'lucide-react';
import type { VerificationState } from '#domain/organisations/lifecycle.ts';
import { Pill, type Tone } from '../ui/pill.tsx';
import { stateWords } from './words.ts';

const tones: Readonly<Record<VerificationState, Tone>> = {
  draft: 'plain',
  submitted: 'info',
  verified: 'good',
  expiring: 'warn',
  lapsed: 'warn',
  suspended: 'bad',
  rejected: 'bad',
};

/** Where an organisation's verification stands. The badge is drawn here and nowhere else: no name can carry it. */
export function Verification({ state }: { state: VerificationState }) {
  const { i18n } = useLingui();
  const valid = state === 'verified' || state === 'expiring';
  return (
    <Pill tone={tones[state]}>
      {valid ? <BadgeCheck aria-hidden="true" className="size-3.5" /> : null}
      {i18n._(stateWords[state])}
    </Pill>
  );
}
