import { answerAsking } from './answer-asking.ts';
import { closeAsking } from './close-asking.ts';
import { openAsking } from './open-asking.ts';
import { remindAsking } from './remind-asking.ts';

/** Every command about what people are asked to acknowledge. */
export const acknowledgementCommands = [openAsking, answerAsking, remindAsking, closeAsking] as const;
