/** Why something about tasks can be refused. */
export const taskReasons = {
  'tasks.taken_already': { code: 'wrong_state', text: 'Somebody has taken this task already.' },
  'tasks.owner_elsewhere': {
    code: 'invalid_input',
    text: 'This person acts for no organisation that takes part in the mission.',
  },
  'tasks.not_under_way': {
    code: 'wrong_state',
    text: 'This initiative is not approved, or is over: no task is noted for it.',
  },
  'tasks.precise_place': {
    code: 'invalid_input',
    text: 'Everybody who takes part in the mission reads this, and troops or police may be among them. Name no exact place here: its name, or coordinates with at most two decimals, say enough.',
  },
} as const;
