/** Why something about initiatives can be refused. */
export const initiativeReasons = {
  'initiatives.not_in_mission': {
    code: 'forbidden',
    text: 'Your organisation does not take part in this mission yet. Ask its coordinators to admit it.',
  },
  'initiatives.lead_only': {
    code: 'forbidden',
    text: 'Only the organisation that leads the initiative does this.',
  },
  'initiatives.recused': {
    code: 'forbidden',
    text: 'You act for the organisation that leads this, so somebody else has to decide.',
  },
  'initiatives.already_partner': {
    code: 'unavailable_now',
    text: 'Your organisation is part of it already.',
  },
  'initiatives.already_asked': {
    code: 'unavailable_now',
    text: 'There is a request or an invitation already that waits for an answer.',
  },
  'initiatives.not_open': {
    code: 'wrong_state',
    text: 'The initiative is {state}, so nobody can join it now.',
  },
  'initiatives.comment_needed': { code: 'invalid_input', text: 'Say what has to change.' },
  'initiatives.milestone_outside': {
    code: 'invalid_input',
    text: 'This day lies outside the time of the initiative ({from} to {to}).',
  },
  'initiatives.partner_twice': { code: 'invalid_input', text: 'This organisation is named twice.' },
  'initiatives.partner_unknown': {
    code: 'invalid_input',
    text: 'Choose an organisation that takes part in the mission.',
  },
} as const;
