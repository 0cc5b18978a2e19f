import type { Events } from '#domain/events.ts';
import { accountPresenters } from '../accounts/present.ts';
import { acknowledgementPresenters } from '../acknowledgements/present.ts';
import { attachmentPresenters } from '../attachments/present.ts';
import { channelPresenters } from '../channels/present.ts';
import type { Presenters } from '../core/present.ts';
import { importPresenters } from '../imports/present.ts';
import { initiativePresenters } from '../initiatives/present.ts';
import { missionPresenters } from '../missions/present.ts';
import { moderationPresenters } from '../moderation/present.ts';
import { operationPresenters } from '../operations/present.ts';
import { organisationPresenters } from '../organisations/present.ts';
import { pollPresenters } from '../polls/present.ts';
import { reminderPresenters } from '../reminders/present.ts';
import { resourcePresenters } from '../resources/present.ts';
import { taskPresenters } from '../tasks/present.ts';

/** How each event type shows itself. A type without its presenter does not compile. */
export const presenters: Presenters<Events> = {
  ...accountPresenters,
  ...organisationPresenters,
  ...missionPresenters,
  ...importPresenters,
  ...initiativePresenters,
  ...resourcePresenters,
  ...channelPresenters,
  ...attachmentPresenters,
  ...moderationPresenters,
  ...reminderPresenters,
  ...acknowledgementPresenters,
  ...pollPresenters,
  ...taskPresenters,
  ...operationPresenters,
};
