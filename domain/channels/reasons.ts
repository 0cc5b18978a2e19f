/** Why something about channels can be refused. */
export const channelReasons = {
  'channels.archived': {
    code: 'wrong_state',
    text: 'This channel is archived: it can be read, not written.',
  },
  'channels.muted': {
    code: 'forbidden',
    text: 'A moderator muted you here until {until}. You can go on reading.',
  },
  'channels.announcements_only': {
    code: 'forbidden',
    text: 'Only moderators announce here. Answer in the general channel.',
  },
  'channels.above_ceiling': {
    code: 'forbidden',
    text: 'Nothing above TLP:{ceiling} may be written in this channel.',
  },
  'channels.moderators_only': { code: 'forbidden', text: 'Only moderators of this channel do this.' },
  'channels.not_yourself': { code: 'forbidden', text: 'Nobody moderates themselves. Ask another moderator.' },
  'channels.removed_already': { code: 'wrong_state', text: 'This message was removed already.' },
  'channels.not_removed': { code: 'wrong_state', text: 'This message was not removed.' },
  'channels.green_stays': {
    code: 'forbidden',
    text: 'TLP:GREEN stays within the community of its mission. In that channel sit others. Its author may forward it.',
  },
  'channels.amber_stays': {
    code: 'forbidden',
    text: 'TLP:AMBER stays with those for whom it was meant. In that channel others read, or may come in. Its author may forward it.',
  },
  'channels.strict_stays': {
    code: 'forbidden',
    text: 'TLP:{label} is forwarded by nobody but its author.',
  },
  'channels.forward_original': {
    code: 'wrong_state',
    text: 'This message was forwarded itself. Forward the one from which it is.',
  },
  'channels.nothing_to_forward': {
    code: 'wrong_state',
    text: 'This message has files and no text. Files stay in their channel.',
  },
  'channels.pinned_already': { code: 'wrong_state', text: 'This message is pinned already.' },
  'channels.not_pinned': { code: 'wrong_state', text: 'This message is not pinned.' },
  'channels.pins_full': {
    code: 'unavailable_now',
    text: '{most} messages are pinned here already. Take one down first.',
  },
  'channels.not_saved': { code: 'wrong_state', text: 'You do not keep this message for later.' },
  'channels.reply_elsewhere': {
    code: 'invalid_input',
    text: 'The message you answer is not in this channel.',
  },
  'channels.thread_elsewhere': {
    code: 'invalid_input',
    text: 'The message from which the thread grows is not in this channel.',
  },
  'channels.thread_in_thread': {
    code: 'invalid_input',
    text: 'This is a reply in a thread. It has no thread of its own.',
  },
  'channels.name_taken': { code: 'unavailable_now', text: 'There is a channel of this name already.' },
  'channels.coordinators_only': {
    code: 'forbidden',
    text: 'Only coordinators of the mission mute in all its channels.',
  },
  'channels.authors_deletion': {
    code: 'forbidden',
    text: 'Its author deleted this message. Nobody else brings it back.',
  },
  'channels.authors_only': { code: 'forbidden', text: 'Only its author changes a message.' },
  'channels.said_for_another': {
    code: 'forbidden',
    text: 'You wrote this for another organisation. Act for it to change what you wrote.',
  },
  'channels.emoji_unknown': { code: 'invalid_input', text: 'There is no emoji of this short name.' },
  'channels.reactions_full': {
    code: 'unavailable_now',
    text: 'This message has {maximum} kinds of reactions already. Use one of them.',
  },
  'channels.acknowledged_as_it_is': {
    code: 'wrong_state',
    text: 'People are asked to acknowledge this text: it stays as they read it. Write what is new as a new message.',
  },
  'channels.would_wait': {
    code: 'forbidden',
    text: 'A moderator would have to read this text first. Write it as a new message.',
  },
  'channels.removed_on_report': {
    code: 'forbidden',
    text: 'A report was decided so that this message is gone. It comes back by an appeal alone.',
  },
  'channels.text_erased': {
    code: 'wrong_state',
    text: 'The text of this message was erased for good. Nothing is left to bring back.',
  },
  'channels.in_it_already': { code: 'wrong_state', text: 'You are in this channel already.' },
  'channels.not_in_it': { code: 'wrong_state', text: 'You are not in this channel.' },
  'channels.not_muted': { code: 'wrong_state', text: 'This person is not muted here.' },
  'channels.everyone_by_moderators': {
    code: 'forbidden',
    text: 'Only moderators and coordinators call everybody with @channel. Call a person or an organisation by name, or leave it out.',
  },
  'channels.slash_unknown': {
    code: 'invalid_input',
    text: 'There is no {name}. There is {known}. What you typed is still in the box.',
  },
  'channels.slash_elsewhere': {
    code: 'wrong_state',
    text: 'This channel belongs to no mission: {name} works in the channels of one.',
  },
  'channels.slash_empty': {
    code: 'invalid_input',
    text: 'Write what is to be said after {name}.',
  },
  'channels.allocate_what': {
    code: 'invalid_input',
    text: 'After /allocate comes how much, and the need or the offer: type # to choose it.',
  },
  'channels.tlp_unknown': {
    code: 'invalid_input',
    text: 'After /tlp comes one of {known}, and then the text.',
  },
  'channels.precise_place': {
    code: 'forbidden',
    text: 'This gives away an exact place, and troops or police may be listening here. Write the name of the place, or coordinates with at most two decimals, or use a humanitarian-only channel.',
  },
  'channels.class_apart': {
    code: 'forbidden',
    text: 'The class of this channel keeps organisations of this kind out of it.',
  },
  'channels.class_wider': {
    code: 'wrong_state',
    text: 'Who wrote here counted on who listens. Once something was said, nobody whom the class kept out is let in: open another channel.',
  },
  'channels.place_for_all': {
    code: 'invalid_input',
    text: 'People who are not in the channel read this. Name no exact place here: its name, or coordinates with at most two decimals, say enough.',
  },
  'channels.by_request': {
    code: 'forbidden',
    text: 'Moderators let people into this channel one by one. Ask for a seat.',
  },
  'channels.no_request_needed': { code: 'wrong_state', text: 'Nobody asks for a seat in this channel.' },
  'channels.asked_already': { code: 'wrong_state', text: 'A request or an invitation waits for its answer.' },
  'channels.not_by_invitation': { code: 'wrong_state', text: 'Nobody is invited to a channel of this kind.' },
  'channels.guest_elsewhere': {
    code: 'unavailable_now',
    text: 'This person acts for no organisation that takes part in the mission.',
  },
  'channels.guest_in_it': { code: 'wrong_state', text: 'This person is in the channel already.' },
  'channels.guest_asked': {
    code: 'wrong_state',
    text: 'For this person a request or an invitation waits already.',
  },
  'channels.answered_already': { code: 'wrong_state', text: 'This was answered already.' },
  'channels.other_side_answers': { code: 'forbidden', text: 'The other side answers this.' },
  'channels.administrators_only': {
    code: 'forbidden',
    text: 'Only administrators of the organisation open its channels.',
  },
  'channels.no_shared_mission': {
    code: 'unavailable_now',
    text: 'All of you must take part in one and the same mission to talk directly.',
  },
  'channels.not_archived': { code: 'wrong_state', text: 'This channel is not archived.' },
} as const;
