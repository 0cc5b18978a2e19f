import { isStricter, type Tlp } from './kinds.ts';

/** What may lie on a device that can be lost: nothing that is for fewer people than a community. */
export const mayKeepOnDevice = (label: Tlp): boolean => !isStricter(label, 'GREEN');
