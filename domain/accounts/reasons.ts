/** Why something about accounts can be refused. */
export const accountReasons = {
  'accounts.sign_in_failed': {
    code: 'not_signed_in',
    text: 'That did not work. Check the e-mail address and the password, and that you opened the link in our first mail.',
  },
  'accounts.link_unusable': {
    code: 'not_found',
    text: 'This link was used already or has run out. Ask for a new one.',
  },
  'accounts.password_common': {
    code: 'invalid_input',
    text: 'This password is among the first that are tried. Choose another.',
  },
  'accounts.password_personal': {
    code: 'invalid_input',
    text: 'The password must not be your name or your e-mail address.',
  },
  'accounts.password_wrong': { code: 'invalid_input', text: 'This is not your password now.' },
  'accounts.session_only': {
    code: 'forbidden',
    text: 'Sign in yourself to do this: a token may not.',
  },
  'accounts.address_known': {
    code: 'unavailable_now',
    text: 'There is an account with this address already. Use another address.',
  },
  'accounts.has_coordinator': {
    code: 'not_found',
    text: 'The portal has its first coordinator already.',
  },
  'accounts.time_zone_unknown': { code: 'invalid_input', text: 'Choose a time zone of the list.' },
  'accounts.expiry_past': { code: 'invalid_input', text: 'Choose a day after today.' },
  'accounts.expiry_far': { code: 'invalid_input', text: 'A token lives for a year at most.' },
  'accounts.not_your_organisation': {
    code: 'forbidden',
    text: 'You do not belong to this organisation now.',
  },
  'accounts.operators_only': { code: 'forbidden', text: 'Only operators appoint and dismiss coordinators.' },
  'accounts.person_unknown': {
    code: 'invalid_input',
    text: 'There is no confirmed account with this address.',
  },
  'accounts.already_coordinator': { code: 'unavailable_now', text: 'This person coordinates that already.' },
  'accounts.last_coordinator': {
    code: 'unavailable_now',
    text: 'This is the last coordinator of all missions. Appoint another one first.',
  },
} as const;
