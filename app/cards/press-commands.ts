/** What a card does at one press; what asks for more is done on the record's own page. */
export const pressCommands = [
  'need.open',
  'offer.release',
  'offer.acknowledge',
  'offer.accept',
  'allocation.agree',
  'allocation.approve',
  'initiative.propose',
  'initiative.approve',
  'initiative.start',
  'initiative.resume',
  'poll.vote',
  'poll.end',
  'task.take',
  'task.start',
  'task.finish',
] as const;
