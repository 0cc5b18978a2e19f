export { jobs } from './jobs-board.ts';
