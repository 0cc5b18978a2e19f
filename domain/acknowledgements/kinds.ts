/** What people are asked to answer. An alert and a roll-call join here, each with its own answers. */
export const askingSubjects = ['message'] as const;
export type AskingSubject = (typeof askingSubjects)[number];

/** What can be answered, to whatever is asked. */
export const answers = ['acknowledged'] as const;
export type Answer = (typeof answers)[number];

/** What may be answered to each; an asking keeps its own from the moment in which it is asked. */
export const answersTo: Readonly<Record<AskingSubject, readonly Answer[]>> = { message: ['acknowledged'] };

/** Within how many hours an answer may be asked for. */
export const answerHours = [4, 12, 24, 72, 168] as const;

/** Nobody is reminded more often than once in so many hours. */
export const REMINDER_HOURS = 6;

/** So often the portal reminds by itself; whoever asked may go on. */
export const OWN_REMINDERS = 3;
