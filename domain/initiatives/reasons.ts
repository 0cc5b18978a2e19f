/** Why something about initiatives can be refused. */
export const initiativeReasons = {
  'initiatives.not_in_mission': {
    code: 'forbidden',
    text: 'Your organisation does not take part in this mission yet. Ask its coordinators to admit it.',
  },
  'initiatives.lead_only': {
    code: 'forbidden',
    text: 'Only people who speak for the organisation that leads the initiative do this.',
  },
  'initiatives.recused': {
    code: 'forbidden',
    text: 'You belong to the organisation that leads this, so another coordinator has to decide.',
  },
  'initiatives.recused_from_join': {
    code: 'forbidden',
    text: 'You belong to the organisation that asks, so somebody else has to decide.',
  },
  'initiatives.already_partner': {
    code: 'unavailable_now',
    text: 'This organisation is part of it already.',
  },
  'initiatives.already_asked': {
    code: 'unavailable_now',
    text: 'There is a request or an invitation already that waits for an answer.',
  },
  'initiatives.not_open': {
    code: 'wrong_state',
    text: 'The initiative is {state}, so nobody can join it now.',
  },
  'initiatives.joiner_not_verified': {
    code: 'wrong_state',
    text: 'The organisation that would join is not verified today, so it cannot take on anything new.',
  },
  'initiatives.precise_place': {
    code: 'invalid_input',
    text: 'Troops or police may be among the readers on the other side. Name no exact place here: its name, or coordinates with at most two decimals, say enough.',
  },
  'initiatives.partner_twice': { code: 'invalid_input', text: 'This organisation is named twice.' },
  'initiatives.partner_unknown': {
    code: 'invalid_input',
    text: 'Choose an organisation of the list.',
  },
  'initiatives.before_mission': {
    code: 'invalid_input',
    text: 'The mission began on {startedOn}. Choose that day or a later one.',
  },
  'initiatives.too_long': {
    code: 'invalid_input',
    text: 'An initiative lasts at most {years} years. Choose an earlier end.',
  },
  'initiatives.outside': {
    code: 'invalid_input',
    text: 'This day lies outside the time of the initiative ({from} to {to}).',
  },
  'initiatives.milestone_reached': { code: 'wrong_state', text: 'This milestone is reached already.' },
  'initiatives.in_the_future': { code: 'invalid_input', text: 'This day has not come yet.' },
  'initiatives.value_missing': { code: 'invalid_input', text: 'Give the value reached, or the target.' },
} as const;
