/** Why something about missions can be refused. */
export const missionReasons = {
  'missions.coordinators_only': { code: 'forbidden', text: 'Only the coordinators of this mission do this.' },
  'missions.closed': { code: 'wrong_state', text: 'This mission is closed: it takes no new work.' },
  'missions.slug_taken': { code: 'unavailable_now', text: 'There is a mission with this acronym already.' },
  'missions.acronym_form': {
    code: 'invalid_input',
    text: 'Write 3 to 16 capital letters, figures and hyphens, such as MINUSCA.',
  },
  'missions.code_form': {
    code: 'invalid_input',
    text: 'Write at most 12 capital letters, figures and hyphens, such as POC.',
  },
  'missions.code_taken': {
    code: 'unavailable_now',
    text: 'A task of this mandate has the code {code} already.',
  },
  'missions.task_unknown': { code: 'invalid_input', text: 'Choose a task of this mission’s mandate.' },
  'missions.task_dropped': {
    code: 'wrong_state',
    text: 'This task is no longer mandated. Choose one that is.',
  },
} as const;
