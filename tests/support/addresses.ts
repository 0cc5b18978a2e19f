import type { ServerBuild } from '@remix-run/node';
import type { Portal } from '#server/portal.ts';

export interface Address {
  /** The route's own name: `initiatives/join.route`. */
  readonly route: string;
  /** With real ids of the demonstration in place of its parameters. */
  readonly path: string;
  readonly hasAction: boolean;
  /** It is drawn, and not only an answer. */
  readonly isPage: boolean;
}

/**
 * Every address of the built portal, with the given ids where it has a place for them. A parameter for which no
 * example is known raises: name one here.
 */
export async function everyAddress(
  portal: Portal,
  ids: Readonly<Record<string, string>> = {},
): Promise<readonly Address[]> {
  const build = (await import('../../build/server/index.js' as string)) as ServerBuild;
  const examples = { ...(await examplesIn(portal)), ...ids };
  return Object.values(build.routes).flatMap((route) => {
    if (!route || route.id === 'root') return [];
    const pattern = patternOf(build, route.id);
    const path = `/${pattern.replace('*', 'nothing/here')}`.replaceAll(/:(\w+)/g, (_, name: string) => {
      const parts = pattern.split('/');
      const example =
        examples[`:${name}/${parts.at(-1)}`] ?? examples[`${parts[0]}/:${name}`] ?? examples[`:${name}`];
      if (!example) throw new Error(`tests/support/addresses.ts knows no example of :${name} in ${pattern}.`);
      return example;
    });
    return [
      {
        route: route.id,
        path,
        hasAction: route.module.action !== undefined,
        isPage: 'default' in route.module,
      },
    ];
  });
}

/** A page within another stands under that one's address. */
function patternOf(build: ServerBuild, id: string): string {
  const route = build.routes[id];
  if (!route) return '';
  const above = route.parentId ? patternOf(build, route.parentId) : '';
  return [above, route.path].filter(Boolean).join('/');
}

async function examplesIn({ database }: Portal): Promise<Readonly<Record<string, string>>> {
  const { read } = database;
  const channel = await read
    .selectFrom('channel')
    .innerJoin('mission', 'mission.id', 'channel.mission_id')
    .select('channel.id')
    .where('mission.slug', '=', 'minusca')
    .where('channel.name', '=', 'general')
    .executeTakeFirstOrThrow();
  const message = await read
    .selectFrom('message')
    .select('id')
    .where('channel_id', '=', channel.id)
    .executeTakeFirstOrThrow();
  // Goods that went all the way: their need, their offer and their own page have the most to show.
  const allocation = await read
    .selectFrom('allocation')
    .select(['id', 'need_id', 'offer_id'])
    .where('state', '=', 'distributed')
    .executeTakeFirstOrThrow();
  // Waits for its verification, so that its pages have the most to show.
  const waiting = await read
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'community_based')
    .executeTakeFirstOrThrow();
  const { id: initiative } = await read
    .selectFrom('initiative')
    .select('id')
    .where('state', '=', 'active')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const { id: task } = await read
    .selectFrom('task')
    .select('id')
    .where('state', '=', 'doing')
    .executeTakeFirstOrThrow();
  const { id: report } = await read
    .selectFrom('message_report')
    .select('id')
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  const { id: reminder } = await read.selectFrom('reminder').select('id').limit(1).executeTakeFirstOrThrow();
  const { message_id: asked } = await read
    .selectFrom('poll')
    .select('message_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const asking = await read
    .selectFrom('asking')
    .innerJoin('message', 'message.id', 'asking.subject_id')
    .select(['message.id', 'message.channel_id'])
    .executeTakeFirstOrThrow();
  return {
    ':channelId/acknowledgement': asking.channel_id,
    ':messageId/acknowledgement': asking.id,
    'polls/:messageId': asked,
    'reminders/:id': reminder,
    ':reportId': report,
    ':mission': 'minusca',
    ':channelId': channel.id,
    ':messageId': message.id,
    ':initiativeId': initiative,
    'initiatives/:id': initiative,
    'tasks/:id': task,
    'organisations/:id': waiting.id,
    ':needId': allocation.need_id,
    'needs/:id': allocation.need_id,
    ':offerId': allocation.offer_id,
    'offers/:id': allocation.offer_id,
    ':allocationId': allocation.id,
    ':figure': 'requests',
    ':noun': 'initiative',
    // Nobody has imported anything yet.
    'imports/:id': '01a20c82-bf3c-7017-9002-7b0fd912bc7d',
    ':token': 'a-token-that-nobody-was-sent-0123456789',
  };
}
