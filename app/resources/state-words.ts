import { useLingui } from '@lingui/react/macro';

/** A state of a need, an offer or an allocation inside a sentence: `this is withdrawn now`. */
export function useStateWord(): (state: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    draft: t`a draft`,
    open: t`open`,
    partly_covered: t`partly covered`,
    covered: t`covered`,
    received: t`received`,
    closed: t`closed`,
    released: t`not acknowledged yet`,
    acknowledged: t`acknowledged`,
    accepted: t`accepted`,
    exhausted: t`used up`,
    withdrawn: t`withdrawn`,
    expired: t`over`,
    suggested: t`only suggested`,
    reserved: t`reserved`,
    agreed: t`agreed`,
    approved: t`approved`,
    shipped: t`shipped`,
    distributed: t`distributed`,
    declined: t`declined`,
    cancelled: t`cancelled`,
    lost: t`lost`,
    returned: t`given back`,
  };
  return (state) => words[state] ?? state;
}
