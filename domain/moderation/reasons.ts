/** Why something about moderation can be refused. */
export const moderationReasons = {
  'moderation.locked': {
    code: 'wrong_state',
    text: 'A moderator locked this channel: {why}',
  },
  'moderation.slow': {
    code: 'rate_limited',
    text: 'This channel is in slow mode. You can write again at {until}.',
  },
  'moderation.held_no_more': { code: 'wrong_state', text: 'This message no longer waits for a moderator.' },
  'moderation.coordinators_appoint': {
    code: 'forbidden',
    text: 'Coordinators of the mission say who moderates a channel.',
  },
  'moderation.not_seated': { code: 'invalid_input', text: 'Only somebody in the channel can moderate it.' },
  'moderation.moderates_already': { code: 'wrong_state', text: 'This person moderates here already.' },
  'moderation.moderates_not': { code: 'wrong_state', text: 'This person does not moderate here.' },
  'moderation.locked_already': { code: 'wrong_state', text: 'This channel is locked already.' },
  'moderation.not_locked': { code: 'wrong_state', text: 'This channel is not locked.' },
  'moderation.too_many_words': { code: 'invalid_input', text: 'At most {maximum} words and phrases.' },
  'moderation.own_message': { code: 'forbidden', text: 'This message is your own: you can delete it.' },
  'moderation.hidden_already': {
    code: 'wrong_state',
    text: 'This message was reported and is hidden until a moderator decides.',
  },
  'moderation.reported_already': { code: 'wrong_state', text: 'You reported this message already.' },
  'moderation.somebody_else': {
    code: 'forbidden',
    text: 'An appeal is decided by somebody other than who took the decision.',
  },
  'moderation.appeal_over': { code: 'wrong_state', text: 'The two weeks for an appeal are over.' },
  'moderation.not_routed': {
    code: 'invalid_input',
    text: 'Only somebody who may decide on this report can be given it.',
  },
  'moderation.nothing_to_hide': { code: 'wrong_state', text: 'This message is not shown as it was posted.' },
  'moderation.coordinators_retain': {
    code: 'forbidden',
    text: 'How long talk is kept is for coordinators of the mission, or administrators of the organisation, to say.',
  },
  'moderation.held_by_law': { code: 'wrong_state', text: 'A legal hold stands on this channel already.' },
  'moderation.hold_lifted': { code: 'wrong_state', text: 'This legal hold was lifted already.' },
} as const;
