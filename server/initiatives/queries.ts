export { initiativeCards } from './cards.ts';
export { listInitiatives } from './list-initiatives.ts';
export { initiativesMap } from './map-initiatives.ts';
export { initiative } from './read-initiative.ts';
export { join } from './read-joins.ts';
export { plan, planChoices } from './read-plan.ts';
export { waitingForMe } from './waiting.ts';
