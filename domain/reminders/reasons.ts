/** Why something about reminders can be refused. */
export const reminderReasons = {
  'reminders.past': { code: 'invalid_input', text: 'This time has passed. Choose a later one.' },
  'reminders.too_many': {
    code: 'unavailable_now',
    text: 'You have {most} reminders already. Finish some of them first.',
  },
} as const;
