import type { MailTexts } from '../templates.ts';

export const es: MailTexts = {
  'confirm-email': ({ name, link }) => ({
    subject: 'Confirme su dirección de correo',
    body: `Hola, ${name}:

Se ha abierto una cuenta en Concord con esta dirección. Abra el enlace y confirme que es suya; después podrá iniciar sesión:

${link}

El enlace sirve una sola vez, durante tres días. Si no fue usted, no haga nada: sin el enlace la cuenta sigue cerrada.`,
  }),
  'address-known': ({ name, link }) => ({
    subject: 'Ya tiene una cuenta',
    body: `Hola, ${name}:

Alguien, probablemente usted, ha intentado abrir una cuenta en Concord con esta dirección. Ya existe una. Si no recuerda la contraseña, elija aquí una nueva:

${link}

Si no fue usted, no hace falta hacer nada.`,
  }),
  'reset-password': ({ name, link }) => ({
    subject: 'Elija una contraseña nueva',
    body: `Hola, ${name}:

Alguien, probablemente usted, ha pedido una contraseña nueva. Elíjala aquí:

${link}

El enlace sirve una sola vez, durante una hora. Con la contraseña nueva se cierran todas sus sesiones. Si no fue usted, no haga nada: su contraseña no cambia.`,
  }),
  invitation: ({ organisation, inviter, link }) => ({
    subject: `Invitación de ${organisation}`,
    body: `${inviter} le invita a trabajar para ${organisation} en Concord, el portal de los asociados de las operaciones de paz. Acepte aquí:

${link}

El enlace sirve una sola vez, durante 72 horas, y solo para esta dirección. Si no espera esta invitación, no haga nada.`,
  }),
  'verification-decided': ({ organisation, link }) => ({
    subject: `Decisión sobre ${organisation}`,
    body: `La coordinación ha decidido sobre la verificación de ${organisation}. Lea la decisión y el motivo aquí:

${link}`,
  }),
  'join-request-answered': ({ initiative, link }) => ({
    subject: `Respuesta de ${initiative}`,
    body: `Su solicitud de participar en ${initiative} ha recibido respuesta. Léala aquí:

${link}`,
  }),
  'message-to-acknowledge': ({ name, link }) => ({
    subject: 'Le espera un mensaje',
    body: `Hola, ${name}:

Tiene un mensaje del que se le pide acuse de recibo. Ni su contenido ni el nombre de su canal salen del portal; léalo aquí:

${link}`,
  }),
};
