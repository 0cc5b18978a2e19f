import type { SourceMessage } from '#server/channels/view.ts';

/** From where a form was opened: a message, or a line of talk in a channel. */
export interface Source {
  readonly message: SourceMessage | null;
  readonly channelId: string | null;
  readonly text: string;
}

interface Asking {
  readonly query: {
    readonly channels: {
      sourceMessage(of: { messageId: string }): Promise<SourceMessage | null>;
    };
  };
}

/** Reads `?message=ID`, or `?channel=ID&text=…`, of a form's address. */
export async function sourceOf(request: Request, { query }: Asking): Promise<Source> {
  const { searchParams } = new URL(request.url);
  const messageId = searchParams.get('message');
  const message = messageId ? await query.channels.sourceMessage({ messageId }) : null;
  return {
    message,
    channelId: searchParams.get('channel'),
    text: message?.text ?? (searchParams.get('text') ?? '').slice(0, 4_000),
  };
}

/** Where somebody is led once the record is made: back to the talk, where it has its card. */
export function backToTalk({ url }: Request, otherwise: string): string {
  const { searchParams } = new URL(url);
  const channelId = searchParams.get('channel') ?? '';
  return /^[0-9a-f-]{36}$/.test(channelId) ? `/channels/${channelId}#write` : otherwise;
}
