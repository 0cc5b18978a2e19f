import type { AccountEvents } from './accounts/events.ts';
import type { AcknowledgementEvents } from './acknowledgements/events.ts';
import type { AttachmentEvents } from './attachments/events.ts';
import type { ChannelEvents } from './channels/events.ts';
import type { ImportEvents } from './imports/events.ts';
import type { InitiativeEvents } from './initiatives/events.ts';
import type { MissionEvents } from './missions/events.ts';
import type { ModerationEvents } from './moderation/events.ts';
import type { OperationEvents } from './operations/events.ts';
import type { OrganisationEvents } from './organisations/events.ts';
import type { PollEvents } from './polls/events.ts';
import type { ReminderEvents } from './reminders/events.ts';
import type { ResourceEvents } from './resources/events.ts';
import type { TaskEvents } from './tasks/events.ts';

/** Every event type, in the past tense, with the small facts it keeps: ids, states, numbers; never texts. */
export interface Events
  extends AccountEvents,
    OrganisationEvents,
    MissionEvents,
    ImportEvents,
    InitiativeEvents,
    ResourceEvents,
    ChannelEvents,
    AttachmentEvents,
    ModerationEvents,
    ReminderEvents,
    AcknowledgementEvents,
    PollEvents,
    TaskEvents,
    OperationEvents {}

export type EventType = keyof Events;
export type EventData<Type extends EventType> = Events[Type];
