/** Why something about running the portal can be refused. */
export const operationReasons = {
  'operations.job_not_given_up': {
    code: 'wrong_state',
    text: 'This work is not given up: it waits, is done, or was discarded meanwhile.',
  },
} as const;
