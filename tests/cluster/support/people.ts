import pg from 'pg';
import { demoPassword } from '#server/demo/cast.ts';
import type { Node } from './nodes.ts';
import { ORIGIN } from './nodes.ts';

/** Signs in as a browser does; answers with the cookie. */
export async function signIn(node: Node, mailbox: string): Promise<string> {
  const response = await tryToSignIn(node, mailbox, demoPassword);
  const cookie = response.headers.getSetCookie().find((text) => text.startsWith('concord='));
  if (!cookie) throw new Error(`${mailbox} was not signed in: ${response.status}`);
  return cookie.split(';')[0] ?? '';
}

export function tryToSignIn(node: Node, mailbox: string, password: string): Promise<Response> {
  return fetch(`${node.address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _command: 'session.start', email: `${mailbox}@concord.example`, password }),
  });
}

export async function signOut(node: Node, cookie: string): Promise<void> {
  const response = await fetch(`${node.address}/sign-out`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: ORIGIN, Cookie: cookie },
  });
  if (response.status >= 400) throw new Error(`not signed out: ${response.status}`);
}

/** Asks the database itself. */
export async function ask<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

export async function channelOf(url: string, name: string): Promise<string> {
  const [channel] = await ask<{ id: string }>(
    url,
    `select channel.id from channel join mission on mission.id = channel.mission_id
      where mission.slug = 'minusca' and channel.kind = 'mission' and channel.name = $1`,
    [name],
  );
  if (!channel) throw new Error(`There is no channel ${name}.`);
  return channel.id;
}
