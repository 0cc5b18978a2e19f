export { askingsOf } from './asked.ts';
export { askingOutput } from './output.ts';
export type { AskingView } from './view-asking.ts';
