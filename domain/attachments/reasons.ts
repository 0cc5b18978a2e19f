/** Why a file can be refused. */
export const attachmentReasons = {
  'attachments.empty': { code: 'invalid_input', text: 'This file is empty.' },
  'attachments.too_many': {
    code: 'invalid_input',
    text: 'A message takes {most} files. Send this one with another message.',
  },
  'attachments.kind': {
    code: 'invalid_input',
    text: 'Files of this kind are not taken. Pictures, PDF, text, tables and documents are.',
  },
  'attachments.not_what_it_says': {
    code: 'invalid_input',
    text: 'What is in this file is not what its name says.',
  },
  'attachments.too_many_pixels': {
    code: 'invalid_input',
    text: 'This picture has more than {millions} million pixels.',
  },
  'attachments.unreadable': { code: 'invalid_input', text: 'This picture is damaged and cannot be shown.' },
  'attachments.damaged': {
    code: 'invalid_input',
    text: 'What arrived is not what was sent. Attach the file again.',
  },
  'attachments.not_whole': { code: 'wrong_state', text: 'Part of this file has not arrived yet.' },
  'attachments.too_much': {
    code: 'forbidden',
    text: 'You have uploaded {limit} without sending it, or within a day. Send or remove something first.',
  },
  'attachments.not_ready': {
    code: 'wrong_state',
    text: 'A file of this message is not there, or was sent already. Attach it again.',
  },
} as const;
