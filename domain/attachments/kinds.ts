const MEGABYTE = 1024 * 1024;

/** What may be attached, said before anything is chosen. All sizes in bytes. */
export const attachmentLimits = {
  /** One file. */
  fileBytes: 25 * MEGABYTE,
  /** One file that is sent whole, by a form without script or by a program in one request. */
  wholeBytes: 10 * MEGABYTE,
  /** Files of one message. */
  aMessage: 10,
  /** One piece of an upload. */
  pieceBytes: 256 * 1024,
  /** What one person may have uploaded without having sent it. */
  unsentBytes: 250 * MEGABYTE,
  /** What one person may upload within a day. */
  dayBytes: 500 * MEGABYTE,
  /** Width times height of a picture, before it is opened. */
  pixels: 50_000_000,
  /** What was not sent with a message within so many hours is thrown away. */
  unsentHours: 72,
  /** Text that describes a picture to who cannot see it. */
  description: 300,
} as const;

export const attachmentShows = ['picture', 'document', 'text'] as const;
/** How it is shown: pictures as themselves, documents by their first page where there is one. */
export type AttachmentShow = (typeof attachmentShows)[number];

export const attachmentStates = ['uploading', 'ready', 'erased'] as const;
export type AttachmentState = (typeof attachmentStates)[number];

export const attachmentParts = ['file', 'large', 'small'] as const;
/** What is kept of it: the file as it came (never of a picture), and what was drawn from it, in two sizes. */
export type AttachmentPart = (typeof attachmentParts)[number];

interface FileKind {
  readonly type: string;
  readonly show: AttachmentShow;
  /** The first one is given to files that come with another. */
  readonly endings: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** The kinds of files that are taken, by what is in them. */
export const fileKinds: readonly FileKind[] = [
  { type: 'image/jpeg', show: 'picture', endings: ['jpg', 'jpeg'] },
  { type: 'image/png', show: 'picture', endings: ['png'] },
  { type: 'image/webp', show: 'picture', endings: ['webp'] },
  { type: 'image/gif', show: 'picture', endings: ['gif'] },
  { type: 'image/avif', show: 'picture', endings: ['avif'] },
  { type: 'application/pdf', show: 'document', endings: ['pdf'] },
  { type: `${office}.wordprocessingml.document`, show: 'document', endings: ['docx'] },
  { type: `${office}.spreadsheetml.sheet`, show: 'document', endings: ['xlsx'] },
  { type: `${office}.presentationml.presentation`, show: 'document', endings: ['pptx'] },
  { type: `${openDocument}.text`, show: 'document', endings: ['odt'] },
  { type: `${openDocument}.spreadsheet`, show: 'document', endings: ['ods'] },
  { type: `${openDocument}.presentation`, show: 'document', endings: ['odp'] },
  { type: 'text/plain', show: 'text', endings: ['txt'] },
  { type: 'text/csv', show: 'text', endings: ['csv'] },
];

/** What pictures are drawn anew as. */
export const DRAWN_TYPE = 'image/webp';

export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The kind that a name promises; undefined where none is taken under it. */
export const kindByName = (name: string): FileKind | undefined =>
  fileKinds.find(({ endings }) => endings.includes(endingOf(name)));

export const kindByType = (type: string): FileKind | undefined =>
  fileKinds.find((kind) => kind.type === type);
