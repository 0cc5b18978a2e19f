import { createHash } from 'node:crypto';
import type { Reader } from '#db/database.ts';
import { PortalError } from '#domain/core/errors.ts';
import type { AttachmentId } from '#domain/core/id.ts';
import type { Files } from '../core/files.ts';
import type { AttachmentRow } from './access.ts';
import { type Drawn, drawPicture } from './draw.ts';
import { drawFirstPage } from './first-page.ts';
import { recognise } from './recognise.ts';

/** What looking at a file brought; its bytes are in the storage by then. */
export interface Looked {
  readonly name: string;
  readonly type: string;
  readonly show: 'picture' | 'document' | 'text';
  readonly width: number | null;
  readonly height: number | null;
  readonly large_bytes: number | null;
  readonly drawn: 0 | 1;
}

/** Files are looked at one after the other, so that many of them do not take the machine's memory together. */
let before: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = before.then(work);
  before = result.catch(() => {});
  return result;
}

export const folderOf = (id: AttachmentId) => `attachments/${id}/`;

/** Looks at a file, draws what can be drawn, and puts it all away. The same bytes leave the same files. */
export function putAway(files: Files, id: AttachmentId, name: string, bytes: () => Promise<Uint8Array>) {
  return inTurn(async (): Promise<Looked> => {
    const content = await bytes();
    const found = await recognise(name, content);
    const { type, show } = found.kind;
    const drawn = await drawnOf(type, show, content);
    const folder = folderOf(id);
    // A picture is never kept as it came: what it says of its place and its maker goes no further.
    if (show !== 'picture') await files.put(`${folder}file`, content);
    if (drawn?.large) await files.put(`${folder}large`, drawn.large);
    if (drawn) await files.put(`${folder}small`, drawn.small);
    const { width = null, height = null } = drawn ?? {};
    const large_bytes = drawn?.large?.length ?? null;
    return { name: found.name, type, show, width, height, large_bytes, drawn: drawn ? 1 : 0 };
  });
}

async function drawnOf(type: string, show: Looked['show'], content: Uint8Array): Promise<Drawn | null> {
  if (show === 'picture') return drawPicture(content);
  return type === 'application/pdf' ? drawFirstPage(content) : null;
}

/** The pieces of an upload as one, if they are what was announced. */
export async function piecesOf(read: Reader, row: AttachmentRow): Promise<Uint8Array> {
  if (row.received !== row.bytes) throw new PortalError('attachments.not_whole');
  const whole = Buffer.alloc(row.bytes);
  let at = 0;
  while (at < row.bytes) {
    const piece = await read
      .selectFrom('attachment_piece')
      .select('content')
      .where('attachment_id', '=', row.id)
      .where('start', '=', at)
      .executeTakeFirst();
    const length = piece ? whole.write(piece.content, at, 'base64') : 0;
    if (length === 0) throw new PortalError('attachments.damaged');
    at += length;
  }
  if (hashOf(whole) !== row.sha256) throw new PortalError('attachments.damaged');
  return whole;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
