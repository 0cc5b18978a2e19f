import { accountReadings } from '../accounts/readings.ts';
import { attachmentReadings } from '../attachments/readings.ts';
import { auditReadings } from '../audit/readings.ts';
import { channelReadings } from '../channels/readings.ts';
import type { ReadableQuery } from '../core/reading.ts';
import { initiativeReadings } from '../initiatives/readings.ts';
import { missionReadings } from '../missions/readings.ts';
import { organisationReadings } from '../organisations/readings.ts';
import { streamReadings } from '../realtime/readings.ts';
import { resourceReadings } from '../resources/readings.ts';

/** Every query that programs may ask. */
export const readings: readonly ReadableQuery[] = [
  ...accountReadings,
  ...missionReadings,
  ...organisationReadings,
  ...initiativeReadings,
  ...resourceReadings,
  ...channelReadings,
  ...attachmentReadings,
  ...streamReadings,
  ...auditReadings,
];
