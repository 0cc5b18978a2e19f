import { PortalError } from '#domain/core/errors.ts';
import { waitingForMe as inAcknowledgements } from '../acknowledgements/queries.ts';
import { waitingForMe as inChannels, requestsForMe } from '../channels/queries.ts';
import type { Ask } from '../core/act.ts';
import type { QueueSection } from '../core/queue.ts';
import { waitingForMe as inImports } from '../imports/queries.ts';
import { waitingForMe as inInitiatives } from '../initiatives/queries.ts';
import { waitingForMe as inModeration } from '../moderation/queries.ts';
import { waitingForMe as inOrganisations } from '../organisations/queries.ts';
import { waitingForMe as inReminders } from '../reminders/queries.ts';
import { waitingForMe as inResources } from '../resources/queries.ts';
import { waitingForMe as inTasks } from '../tasks/queries.ts';

/** In the order in which they are dealt with: decisions that others wait for before things to read. */
const sources = [
  inOrganisations,
  inInitiatives,
  inResources,
  inImports,
  requestsForMe,
  inModeration,
  inReminders,
  inAcknowledgements,
  inTasks,
  inChannels,
];

/** Everything that waits for this person, of every noun. */
export async function queue(ask: Ask): Promise<readonly QueueSection[]> {
  if (!ask.actor) throw new PortalError('not_signed_in');
  const sections: QueueSection[] = [];
  for (const waitingIn of sources) sections.push(...(await waitingIn(ask)));
  return sections;
}
