/** Why something about resources can be refused. */
export const resourceReasons = {
  'resources.left': {
    code: 'unavailable_now',
    text: 'Only {left} ({unit}) can still be promised for that time. Ask for that much or less, or choose another offer.',
  },
  'resources.none_left': {
    code: 'unavailable_now',
    text: 'Others were faster: of this offer {left} ({unit}) is left for that time. Choose another offer, or look again when a reservation runs out.',
  },
  'resources.need_covered': {
    code: 'unavailable_now',
    text: 'The need is smaller than that: {left} ({unit}) is still open. Promise that much or less.',
  },
  'resources.unit_mismatch': {
    code: 'invalid_input',
    text: 'This item is counted in {base}; {unit} cannot be converted into that.',
  },
  'resources.not_whole': { code: 'invalid_input', text: 'That is no whole number in the unit {base}.' },
  'resources.item_unknown': { code: 'invalid_input', text: 'Choose an item of the list.' },
  'resources.use_by_too_early': {
    code: 'wrong_state',
    text: 'The goods are to be used by {useBy}, and could not be in use before {inUseOn}.',
  },
  'resources.use_by_missing': {
    code: 'invalid_input',
    text: 'This item spoils: say by when it must be used.',
  },
  'resources.not_the_item': {
    code: 'wrong_state',
    text: 'The offer is of another item that cannot stand in for what is needed.',
  },
  'resources.no_common_days': {
    code: 'wrong_state',
    text: 'The days of the offer and the days asked for do not meet.',
  },
  'resources.earmarked': {
    code: 'wrong_state',
    text: 'The offer is given for another theme only: {theme}.',
    said: 'The offer is given for another theme only: {theme, select, wash {water, sanitation and hygiene} food_security {food security} cccm {camp coordination and management} early_recovery {early recovery} telecommunications {emergency telecommunications} dialogue {dialogue and peace-building} rule_of_law {rule of law} human_rights {human rights} disarmament {disarmament and reintegration} mine_action {mine action} other {{theme}}}.',
  },
  'resources.recipient_not_verified': {
    code: 'wrong_state',
    text: 'The organisation that needs it is not verified, so nothing new can be promised to it.',
  },
  'resources.other_mission': { code: 'wrong_state', text: 'The offer was made to another mission.' },
  'resources.offer_not_open': {
    code: 'wrong_state',
    text: 'The offer is {state}: nothing of it can be promised now. Choose another offer.',
  },
  'resources.not_acknowledged': { code: 'wrong_state', text: 'Acknowledge the offer first.' },
  'resources.need_not_open': {
    code: 'wrong_state',
    text: 'The need is {state}: nothing can be promised to it now.',
  },
  'resources.second_person': {
    code: 'forbidden',
    text: 'Your organisation asks for a second person: somebody else releases what you drafted.',
  },
  'resources.second_approver': {
    code: 'forbidden',
    text: 'Above this quantity two people approve. You gave your approval; somebody else gives the second.',
  },
  'resources.not_for_them': { code: 'forbidden', text: 'Only who speaks for the organisation does this.' },
  'resources.coordinators_only': { code: 'forbidden', text: 'Only coordinators of the mission do this.' },
  'resources.receipt_differs': {
    code: 'invalid_input',
    text: 'Good, damaged and short must make up what was shipped: {shipped} ({unit}).',
  },
  'resources.reason_needed': { code: 'invalid_input', text: 'Say what happened to what is not as shipped.' },
  'resources.not_that_much': {
    code: 'invalid_input',
    text: 'There is not that much here. At most: {left} ({unit}).',
  },
  'resources.below_promised': {
    code: 'wrong_state',
    text: 'So much is promised already: {promised} ({unit}). Cancel allocations first.',
  },
  'resources.days_promised': {
    code: 'wrong_state',
    text: 'Some of it is promised for days outside these. Cancel those allocations first, or keep the days.',
  },
  'resources.renewal_not_later': { code: 'invalid_input', text: 'Renew it to a later day than before.' },
  'resources.expired_already': { code: 'invalid_input', text: 'This day has passed.' },
  'resources.reservation_over': {
    code: 'wrong_state',
    text: 'The reservation ran out. Ask the coordinator to reserve it again.',
  },
} as const;
