export { isClosed } from './closed.ts';
export { heldIn } from './held.ts';
export { judgedTlp } from './judged.ts';
export { loadHeld } from './load-held.ts';
