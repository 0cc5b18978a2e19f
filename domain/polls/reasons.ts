/** Why something about polls can be refused. */
export const pollReasons = {
  'polls.choices': { code: 'invalid_input', text: 'Give two to {most} choices, one a line.' },
  'polls.twice': { code: 'invalid_input', text: 'Two of the choices are the same.' },
  'polls.past': { code: 'invalid_input', text: 'This time has passed. Choose a later one.' },
  'polls.ended': { code: 'wrong_state', text: 'This poll has ended.' },
  'polls.stands': {
    code: 'wrong_state',
    text: 'What a poll asks stays as it was asked. Remove it and ask anew.',
  },
  'polls.one_only': { code: 'invalid_input', text: 'Choose one only.' },
  'polls.no_such_choice': { code: 'invalid_input', text: 'This poll has no such choice.' },
  'polls.not_yours': {
    code: 'forbidden',
    text: 'Whoever asked, and moderators of the channel, end a poll.',
  },
} as const;
