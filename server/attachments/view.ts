import type { AttachmentShow, AttachmentState } from '#domain/attachments/kinds.ts';

/** A file of a message as pages and events show it; its addresses are `/attachments/ID/PART`. */
export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly show: AttachmentShow;
  /** Of what is loaded when it is opened. */
  readonly bytes: number;
  /** Of what is drawn; null where there is no picture of it. */
  readonly width: number | null;
  readonly height: number | null;
  readonly drawn: boolean;
  readonly description: string | null;
}

/** An upload on its way. */
export interface UploadView extends AttachmentView {
  readonly state: AttachmentState;
  /** How many bytes are kept: from here it goes on. */
  readonly received: number;
}
