import type { MailTexts } from '../templates.ts';

export const en: MailTexts = {
  'confirm-email': ({ name, link }) => ({
    subject: 'Confirm your e-mail address',
    body: `Hello ${name},

an account was opened in Concord with this address. Open the link and confirm that it is yours; then you can sign in:

${link}

The link works once, for three days. If it was not you, do nothing: without the link the account stays closed.`,
  }),
  'address-known': ({ name, link }) => ({
    subject: 'You have an account already',
    body: `Hello ${name},

somebody, probably you, tried to open an account in Concord with this address. There is one already. If you do not remember the password, choose a new one here:

${link}

If it was not you, there is nothing to do.`,
  }),
  'reset-password': ({ name, link }) => ({
    subject: 'Choose a new password',
    body: `Hello ${name},

somebody, probably you, asked for a new password. Choose it here:

${link}

The link works once, for an hour. A new password signs you out everywhere. If it was not you, do nothing: your password stays as it is.`,
  }),
  invitation: ({ organisation, inviter, link }) => ({
    subject: `Invitation to ${organisation}`,
    body: `${inviter} invites you to work for ${organisation} in Concord, the portal of the partners of peace operations. Accept here:

${link}

The link works once, for 72 hours, and only for this address. If you do not expect this invitation, do nothing.`,
  }),
  'verification-decided': ({ organisation, link }) => ({
    subject: `Decision on ${organisation}`,
    body: `A coordinator has decided on the verification of ${organisation}. Read the decision and its reason here:

${link}`,
  }),
  'join-request-answered': ({ initiative, link }) => ({
    subject: `Answer from ${initiative}`,
    body: `Your request to join ${initiative} was answered. Read the answer here:

${link}`,
  }),
  'message-to-acknowledge': ({ name, link }) => ({
    subject: 'A message waits for you',
    body: `Hello ${name},

you have a message that asks you to acknowledge it. Neither what it says nor the name of its channel leaves the portal; read it here:

${link}`,
  }),
};
