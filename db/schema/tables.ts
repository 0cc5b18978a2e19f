import type { AccountsTables } from './accounts.ts';
import type { AcknowledgementsTables } from './acknowledgements.ts';
import type { AttachmentsTables } from './attachments.ts';
import type { ChannelsTables } from './channels.ts';
import type { EventTable, RequestTable, StreamTable } from './core.ts';
import type { ImportsTables } from './imports.ts';
import type { InitiativesTables } from './initiatives.ts';
import type { JobsTables } from './jobs.ts';
import type { MissionsTables } from './missions.ts';
import type { ModerationTables } from './moderation.ts';
import type { OperationsTables } from './operations.ts';
import type { OrganisationsTables } from './organisations.ts';
import type { PollsTables } from './polls.ts';
import type { RemindersTables } from './reminders.ts';
import type { ResourcesTables } from './resources.ts';
import type { TasksTables } from './tasks.ts';

interface CoreTables {
  stream: StreamTable;
  event: EventTable;
  request: RequestTable;
}

/** Every table of the portal, by name. */
export interface Tables
  extends CoreTables,
    AccountsTables,
    OrganisationsTables,
    MissionsTables,
    ImportsTables,
    InitiativesTables,
    ResourcesTables,
    ChannelsTables,
    AttachmentsTables,
    ModerationTables,
    RemindersTables,
    AcknowledgementsTables,
    PollsTables,
    TasksTables,
    OperationsTables,
    JobsTables {}
