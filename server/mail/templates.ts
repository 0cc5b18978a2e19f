/** Every mail the portal sends, with what it is filled with. A `path` becomes a link of this installation. */
export interface MailTemplates {
  'confirm-email': { readonly name: string; readonly path: string };
  /** Somebody registered with an address that has an account already. */
  'address-known': { readonly name: string; readonly path: string };
  'reset-password': { readonly name: string; readonly path: string };
  invitation: { readonly organisation: string; readonly inviter: string; readonly path: string };
  'verification-decided': { readonly organisation: string; readonly path: string };
  'join-request-answered': { readonly initiative: string; readonly path: string };
  /** Says where there is a message, never what it says. */
  'message-to-acknowledge': { readonly name: string; readonly path: string };
}

export type MailTemplate = keyof MailTemplates;

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** One language's mails: plain text, `link` in the place of `path`. */
export type MailTexts = {
  readonly [Template in MailTemplate]: (
    params: Omit<MailTemplates[Template], 'path'> & { readonly link: string },
  ) => MailText;
};
