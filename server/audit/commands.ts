import { exportTrail } from './export-trail.ts';

/** Every command about the trail. */
export const auditCommands = [exportTrail] as const;
