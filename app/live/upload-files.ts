import type { Problem } from '#domain/core/errors.ts';
import type { Refused } from '#domain/realtime.ts';
import type { Waiting, WaitingFile } from './outbox-store.ts';

/** The first piece is small, for the worst links; those after it are as large as a second carries. */
const FIRST_PIECE = 64 * 1024;
const LEAST_PIECE = 16 * 1024;
const MOST_PIECE = 256 * 1024;
const SHORT_MS = 1_000;
const LONG_MS = 6_000;
/** A question on which nobody answers for so long is asked anew. */
const PATIENCE_MS = 60_000;
/** Looking at a file and drawing it takes the portal longer. */
const DRAWING_MS = 120_000;

/** The files are whole at the portal, or one of them was refused. */
export type Uploaded =
  | { readonly ok: true; readonly attachments: readonly string[] }
  | (Refused & { readonly file: string });

interface Uploading {
  /** How many bytes of a file the portal keeps. */
  readonly told: (file: string, received: number) => void;
  /** Whether the message is still to be sent. */
  readonly wanted: () => boolean;
}

/**
 * Brings the files of a message to the portal, one after the other. Each goes on from what the portal keeps of it,
 * whatever was cut or reloaded: it is announced under the same number, and asked how far it is. Rejects where the
 * portal is not reached: then the message waits.
 */
export async function uploadFiles(message: Waiting, uploading: Uploading): Promise<Uploaded> {
  const attachments: string[] = [];
  for (const file of message.files ?? []) {
    try {
      attachments.push(await uploadOne(message, file, uploading));
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, ...error.problem, file: file.key };
      throw error;
    }
  }
  return { ok: true, attachments };
}

async function uploadOne(message: Waiting, file: WaitingFile, { told, wanted }: Uploading): Promise<string> {
  const { name, content, description } = file;
  const number = `${message.requestId}.${file.key}.${message.round ?? 0}`;
  const size = content.size;
  const announced = { name, size, sha256: await hashOf(content) };
  const channel = `/api/v1/channels/${message.channelId}`;
  const { attachmentId } = await post<{ attachmentId: string }>(`${channel}/attachments`, announced, number);
  const upload = await howFar(attachmentId);
  // What is not there any more was sent with this message already, or thrown away: the message will tell.
  if (!upload) return attachmentId;
  told(file.key, upload.received);
  if (upload.state !== 'uploading') return attachmentId;
  let piece = FIRST_PIECE;
  for (let from = upload.received; from < size; ) {
    if (!wanted()) throw new Error('the message was taken back');
    const began = performance.now();
    from = await append(attachmentId, from, content.slice(from, from + piece));
    piece = nextPiece(piece, performance.now() - began);
    told(file.key, from);
  }
  await post(
    `/api/v1/attachments/${attachmentId}/finish`,
    description ? { description } : {},
    `${number}.whole`,
  );
  return attachmentId;
}

function nextPiece(piece: number, tookMs: number): number {
  if (tookMs < SHORT_MS) return Math.min(MOST_PIECE, piece * 2);
  return tookMs > LONG_MS ? Math.max(LEAST_PIECE, piece / 2) : piece;
}

async function howFar(attachmentId: string): Promise<{ state: string; received: number } | null> {
  try {
    return await call(`/api/v1/attachments/${attachmentId}`, {}, PATIENCE_MS);
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'not_found') return null;
    throw error;
  }
}

/** How much of it is kept: where another tab was faster, it goes on from there. */
async function append(attachmentId: string, from: number, piece: Blob): Promise<number> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  const path = `/attachments/${attachmentId}/pieces/${from}`;
  const { received } = await call<{ received: number }>(
    path,
    { method: 'PUT', headers, body: piece },
    PATIENCE_MS,
  );
  return received;
}

function post<Result>(path: string, input: object, requestId: string): Promise<Result> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': requestId };
  return call(path, { method: 'POST', headers, body: JSON.stringify(input) }, DRAWING_MS);
}

class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** What the portal answers. Where something between here and there answers instead, nothing is known of it. */
async function call<Result>(path: string, request: RequestInit, patienceMs: number): Promise<Result> {
  const response = await fetch(path, { ...request, signal: AbortSignal.timeout(patienceMs) });
  if (response.ok) return (await response.json()) as Result;
  const problem = (await response.json()) as Partial<Problem> & { title?: string };
  if (!problem.code || !problem.reason) throw new Error(`the answer was ${response.status}`);
  throw new Refusal({ ...problem, message: problem.title ?? '' } as Problem);
}

async function hashOf(content: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
