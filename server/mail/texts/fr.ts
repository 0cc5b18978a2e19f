import type { MailTexts } from '../templates.ts';

export const fr: MailTexts = {
  'confirm-email': ({ name, link }) => ({
    subject: 'Confirmez votre adresse électronique',
    body: `Bonjour ${name},

Un compte a été ouvert dans Concord avec cette adresse. Ouvrez le lien et confirmez qu’elle est la vôtre ; vous pourrez ensuite vous connecter :

${link}

Le lien ne sert qu’une fois, pendant trois jours. Si ce n’était pas vous, ne faites rien : sans le lien, le compte reste fermé.`,
  }),
  'address-known': ({ name, link }) => ({
    subject: 'Vous avez déjà un compte',
    body: `Bonjour ${name},

Quelqu’un, probablement vous, a voulu ouvrir un compte dans Concord avec cette adresse. Il en existe déjà un. Si vous avez oublié le mot de passe, choisissez-en un nouveau ici :

${link}

Si ce n’était pas vous, il n’y a rien à faire.`,
  }),
  'reset-password': ({ name, link }) => ({
    subject: 'Choisissez un nouveau mot de passe',
    body: `Bonjour ${name},

Quelqu’un, probablement vous, a demandé un nouveau mot de passe. Choisissez-le ici :

${link}

Le lien ne sert qu’une fois, pendant une heure. Un nouveau mot de passe ferme toutes vos sessions. Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.`,
  }),
  invitation: ({ organisation, inviter, link }) => ({
    subject: `Invitation de ${organisation}`,
    body: `${inviter} vous invite à travailler pour ${organisation} dans Concord, le portail des partenaires des opérations de paix. Acceptez ici :

${link}

Le lien ne sert qu’une fois, pendant 72 heures, et seulement pour cette adresse. Si vous n’attendez pas cette invitation, ne faites rien.`,
  }),
  'verification-decided': ({ organisation, link }) => ({
    subject: `Décision concernant ${organisation}`,
    body: `La coordination a statué sur la vérification de ${organisation}. Lisez la décision et son motif ici :

${link}`,
  }),
  'join-request-answered': ({ initiative, link }) => ({
    subject: `Réponse de ${initiative}`,
    body: `Votre demande de participation à ${initiative} a reçu une réponse. Lisez-la ici :

${link}`,
  }),
  'message-to-acknowledge': ({ name, link }) => ({
    subject: 'Un message vous attend',
    body: `Bonjour ${name},

Vous avez un message dont il vous est demandé d’accuser réception. Ni son contenu ni le nom de son canal ne sortent du portail ; lisez-le ici :

${link}`,
  }),
};
