import { useLingui } from '@lingui/react/macro';
import type { InitiativeState } from '#domain/initiatives/lifecycle.ts';
import { Pill } from '../ui/pill.tsx';
import { stateTones, stateWords } from './state-words.ts';

/** Where an initiative stands, in a word. */
export function StatePill({ state }: { state: InitiativeState }) {
  const { i18n } = useLingui();
  return <Pill tone={stateTones[state]}>{i18n._(stateWords[state])}</Pill>;
}
