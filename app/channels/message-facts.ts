import type { MessageFacts } from '#domain/channels/policy.ts';
import type { OrganisationId, PersonId } from '#domain/core/id.ts';
import type { MessageView } from '#server/channels/view.ts';

/** What the rules about a message ask of it, as far as a page knows. */
export const factsOf = ({ author, state, tlp, removed, asking }: MessageView): MessageFacts => ({
  personId: author.personId as PersonId,
  organisationId: author.organisationId as OrganisationId,
  state,
  tlp,
  deletedByAuthor: removed?.byModerator === false,
  asks: asking !== null,
  // What is only known where a message is to be brought back.
  removedOnReport: false,
  erased: false,
});
