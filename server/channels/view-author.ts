import type { AuthorFacts } from '#domain/channels/author.ts';
import type { Author } from './place-message.ts';

/** Who spoke, of a message or of what waits to be one. */
export const viewAuthor = (row: Author): AuthorFacts => ({
  personId: row.person_id,
  name: row.author_name,
  organisationId: row.organisation_id,
  organisation: row.organisation_name,
  role: row.author_role,
  verified: row.author_verified === 1,
  coordinator: row.author_coordinates === 1,
});
