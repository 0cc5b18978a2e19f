import { useLingui } from '@lingui/react';
import { type ReactNode, useMemo } from 'react';
import { ReasonProvider, type ReasonText } from '../ui/reasons.tsx';

/** Lets every form and disabled button say its reason from the `reasons` catalogue, whose ids are the reason codes. */
export function ReasonTexts({ children }: { children: ReactNode }) {
  const { i18n } = useLingui();
  // The catalogue grows as routes load, and `i18n` stays the same object.
  const said = useMemo<ReasonText>(() => (reason, params) => i18n._(reason, params), [i18n]);
  return <ReasonProvider value={said}>{children}</ReasonProvider>;
}
