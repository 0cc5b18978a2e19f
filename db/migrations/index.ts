import type { Migration } from 'kysely';
import * as core from './0001-core.ts';
import * as accounts from './0002-accounts.ts';
import * as organisations from './0003-organisations.ts';
import * as missions from './0004-missions.ts';
import * as imports from './0005-imports.ts';
import * as initiatives from './0006-initiatives.ts';
import * as resources from './0007-resources.ts';
import * as channels from './0008-channels.ts';
import * as importMissions from './0009-import-missions.ts';
import * as search from './0010-search.ts';
import * as knownDevices from './0011-known-devices.ts';
import * as operations from './0012-operations.ts';
import * as streamsWithoutMark from './0013-streams-without-mark.ts';
import * as jobs from './0014-jobs.ts';
import * as mentions from './0015-mentions.ts';
import * as messageNumbers from './0020-message-numbers.ts';
import * as threads from './0021-threads.ts';
import * as reading from './0022-reading.ts';
import * as presence from './0023-presence.ts';
import * as orderInChannels from './0025-order-in-channels.ts';
import * as reports from './0026-reports.ts';
import * as keeping from './0027-keeping.ts';
import * as attachments from './0030-attachments.ts';
import * as channelKinds from './0035-channel-kinds.ts';
import * as messageRecords from './0040-message-records.ts';
import * as messageSearch from './0045-message-search.ts';
import * as messageVersions from './0046-message-versions.ts';
import * as reactions from './0047-reactions.ts';
import * as erasure from './0048-erasure.ts';
import * as pinsAndSaved from './0049-pins-and-saved.ts';
import * as forwards from './0050-forwards.ts';
import * as bytesOfPictures from './0052-bytes-of-pictures.ts';
import * as askings from './0056-askings.ts';
import * as tasks from './0057-tasks.ts';
import * as reminders from './0059-reminders.ts';
import * as polls from './0060-polls.ts';
import * as seatsEnded from './0062-seats-ended.ts';

/** In the order in which they run. A static list: file discovery does not survive bundling. */
export const migrations: Record<string, Migration> = {
  '0001-core': core,
  '0002-accounts': accounts,
  '0003-organisations': organisations,
  '0004-missions': missions,
  '0005-imports': imports,
  '0006-initiatives': initiatives,
  '0007-resources': resources,
  '0008-channels': channels,
  '0009-import-missions': importMissions,
  '0010-search': search,
  '0011-known-devices': knownDevices,
  '0012-operations': operations,
  '0013-streams-without-mark': streamsWithoutMark,
  '0014-jobs': jobs,
  '0015-mentions': mentions,
  '0020-message-numbers': messageNumbers,
  '0021-threads': threads,
  '0022-reading': reading,
  '0023-presence': presence,
  '0025-order-in-channels': orderInChannels,
  '0026-reports': reports,
  '0027-keeping': keeping,
  '0030-attachments': attachments,
  '0035-channel-kinds': channelKinds,
  '0040-message-records': messageRecords,
  '0045-message-search': messageSearch,
  '0046-message-versions': messageVersions,
  '0047-reactions': reactions,
  '0048-erasure': erasure,
  '0049-pins-and-saved': pinsAndSaved,
  '0050-forwards': forwards,
  '0052-bytes-of-pictures': bytesOfPictures,
  '0056-askings': askings,
  '0057-tasks': tasks,
  '0059-reminders': reminders,
  '0060-polls': polls,
  '0062-seats-ended': seatsEnded,
};
