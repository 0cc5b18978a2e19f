/** Why something about organisations can be refused. */
export const organisationReasons = {
  'organisations.not_verified_yet': {
    code: 'forbidden',
    text: 'Your organisation is not verified yet. Ask for verification on its page first.',
  },
  'organisations.awaiting_verification': {
    code: 'forbidden',
    text: 'Your organisation waits for a coordinator to verify it. You can do this once it is verified.',
  },
  'organisations.lapsed': {
    code: 'forbidden',
    text: 'The verification of your organisation has lapsed. Ask for a new one before you make new commitments.',
  },
  'organisations.suspended': {
    code: 'forbidden',
    text: 'Your organisation is suspended and cannot make new commitments. What it already promised goes on.',
  },
  'organisations.rejected': {
    code: 'forbidden',
    text: 'Your organisation was not verified. Read the reason on its page and ask again when you have answered it.',
  },
  'organisations.not_speaking': {
    code: 'forbidden',
    text: 'Only administrators and representatives commit their organisation.',
  },
  'organisations.administrators_only': {
    code: 'forbidden',
    text: 'Only administrators of the organisation can do this.',
  },
  'organisations.recused': {
    code: 'forbidden',
    text: 'You belong to this organisation, so somebody else has to decide.',
  },
  'organisations.not_assessable': {
    code: 'wrong_state',
    text: 'The verification is {state} now, so this decision no longer fits.',
  },
  'organisations.not_submittable': {
    code: 'wrong_state',
    text: 'The verification is {state}, so there is nothing to ask for now.',
  },
  'organisations.certificate_expired': {
    code: 'invalid_input',
    text: 'This certificate has expired. Renew it first, or give the new date.',
  },
  'organisations.valid_until_past': { code: 'invalid_input', text: 'Choose a day after today.' },
  'organisations.valid_until_past_certificate': {
    code: 'invalid_input',
    text: 'The registration certificate expires on {date}; the verification cannot outlast it.',
  },
  'organisations.declaration_missing': { code: 'invalid_input', text: 'Confirm this to go on.' },
  'organisations.name_locked': {
    code: 'wrong_state',
    text: 'The name of a verified organisation changes only with a new verification.',
  },
  'organisations.last_administrator': {
    code: 'unavailable_now',
    text: 'This is the last administrator. Make somebody else an administrator first.',
  },
  'organisations.has_administrator': {
    code: 'wrong_state',
    text: 'The organisation still has an administrator, so there is nothing to recover.',
  },
  'organisations.already_member': {
    code: 'unavailable_now',
    text: 'This person belongs to the organisation already.',
  },
  'organisations.invitation_unusable': {
    code: 'not_found',
    text: 'This invitation cannot be used: it was used already, has run out, or was meant for somebody else.',
  },
} as const;
