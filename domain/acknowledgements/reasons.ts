/** Why something about acknowledgements can be refused. */
export const acknowledgementReasons = {
  'acknowledgements.not_for_all': {
    code: 'invalid_input',
    text: 'This message is for fewer people than its channel: not everybody could acknowledge it.',
  },
  'acknowledgements.asked_already': { code: 'wrong_state', text: 'This was asked already.' },
  'acknowledgements.nobody': { code: 'unavailable_now', text: 'There is nobody here whom you could ask.' },
  'acknowledgements.not_asked': { code: 'forbidden', text: 'You were not asked: you came later.' },
  'acknowledgements.answered_already': { code: 'wrong_state', text: 'You have answered this already.' },
  'acknowledgements.other_answers': { code: 'invalid_input', text: 'This is no answer to what is asked.' },
  'acknowledgements.all_answered': {
    code: 'wrong_state',
    text: 'Everybody who is still here has answered.',
  },
  'acknowledgements.closed': { code: 'wrong_state', text: 'No answer is waited for any more.' },
  'acknowledgements.reminded_lately': {
    code: 'rate_limited',
    text: 'They were reminded less than {hours} hours ago.',
  },
  'acknowledgements.keepers_only': {
    code: 'forbidden',
    text: 'Only who asked, and moderators of the channel, do this.',
  },
} as const;
