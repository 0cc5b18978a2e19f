export { allocationViews } from './allocation-views.ts';
