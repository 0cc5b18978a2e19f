import { describe, expect, it } from 'vitest';
import type { CommandReply } from '#domain/realtime.ts';
import { type OutboxParts, openOutbox } from './outbox.ts';
import { type OutboxStore, storeInMemory, type Waiting } from './outbox-store.ts';
import { newRequestId } from './request-id.ts';

const written = (body: string, channelId = 'general'): Waiting => ({
  requestId: newRequestId(),
  personId: 'amina',
  organisationId: 'trust',
  channelId,
  body,
  tlp: 'GREEN',
  replyTo: null,
  at: '2026-11-24T09:00:00.000Z',
  refusal: null,
});

/** A portal that keeps each request once, behind a link that can be cut before or after it heard. */
function farPortal(cut: () => 'before' | 'after' | 'never' = () => 'never') {
  const kept = new Map<string, Waiting>();
  return {
    bodies: () => [...kept.values()].map(({ body }) => body),
    async send(message: Waiting): Promise<CommandReply> {
      const where = cut();
      if (where === 'before') throw new Error('cut');
      if (!kept.has(message.requestId)) kept.set(message.requestId, message);
      if (where === 'after') throw new Error('cut');
      return { ok: true, result: {} };
    },
  };
}

function outboxOn(store: OutboxStore, parts: Partial<OutboxParts> & Pick<OutboxParts, 'send'>) {
  return openOutbox({
    store,
    maySend: () => true,
    alone: (work) => work(),
    later: () => {},
    changed: () => {},
    ...parts,
  });
}

describe('the outbox', () => {
  it('sends in the order of writing, once, over any number of cuts', async () => {
    const draws = [0.1, 0.5, 0.9, 0.2, 0.7, 0.4, 0.95, 0.3];
    let at = 0;
    const portal = farPortal(() => {
      const draw = draws[at++ % draws.length] ?? 1;
      return draw < 0.35 ? 'before' : draw < 0.6 ? 'after' : 'never';
    });
    const store = storeInMemory();
    const outbox = outboxOn(store, portal);
    const bodies = Array.from({ length: 30 }, (_, number) => `message ${number}`);
    for (const body of bodies) await outbox.add(written(body));
    for (let tries = 0; tries < 60 && (await store.all()).length > 0; tries += 1) await outbox.flush();
    expect(portal.bodies()).toEqual(bodies);
  });

  it('keeps what waits for the next page of the same browser', async () => {
    const store = storeInMemory();
    const offline = outboxOn(
      store,
      farPortal(() => 'before'),
    );
    await offline.add(written('one'));
    await offline.add(written('two'));
    await offline.flush();
    expect(offline.outgoing().map(({ state }) => state)).toEqual(['waiting', 'waiting']);

    const portal = farPortal();
    await outboxOn(store, portal).flush();
    expect(portal.bodies()).toEqual(['one', 'two']);
    expect(await store.all()).toEqual([]);
  });

  it('shows a refusal beside the message and lets the next one go', async () => {
    const store = storeInMemory();
    const problem = {
      code: 'forbidden',
      reason: 'channels.muted',
      message: 'no',
      params: { until: 'x' },
    } as const;
    let refuse = true;
    const outbox = outboxOn(store, {
      send: async ({ body }) =>
        refuse && body === 'one' ? { ok: false, ...problem } : { ok: true, result: {} },
    });
    await outbox.add(written('one'));
    await outbox.add(written('two'));
    await outbox.flush();
    expect(outbox.outgoing().map(({ body, state }) => [body, state])).toEqual([
      ['one', 'failed'],
      ['two', 'sent'],
    ]);
    refuse = false;
    await outbox.retry(outbox.outgoing()[0]?.requestId ?? '');
    await outbox.flush();
    expect(outbox.outgoing().map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('waits, and tries again by itself, where time may cure the refusal', async () => {
    let busy = true;
    const retries: (() => void)[] = [];
    const outbox = outboxOn(storeInMemory(), {
      send: async () =>
        busy
          ? { ok: false, code: 'rate_limited', reason: 'rate_limited', message: 'wait' }
          : { ok: true, result: {} },
      later: (work) => void retries.push(work),
    });
    await outbox.add(written('one'));
    await outbox.flush();
    expect([outbox.outgoing()[0]?.state, retries.length > 0]).toEqual(['waiting', true]);
    busy = false;
    retries[0]?.();
    await outbox.flush();
    expect(outbox.outgoing()[0]?.state).toBe('sent');
  });

  it('sends from one tab at a time, and for nobody else', async () => {
    const store = storeInMemory();
    let calls = 0;
    let before = Promise.resolve();
    const alone = (work: () => Promise<void>) => (before = before.then(work));
    const send = async (): Promise<CommandReply> => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { ok: true, result: {} };
    };
    const maySend = (message: Waiting) => message.organisationId === 'trust';
    const [one, other] = [
      outboxOn(store, { send, alone, maySend }),
      outboxOn(store, { send, alone, maySend }),
    ];
    await store.put(written('one'));
    await store.put({ ...written('two'), organisationId: 'elsewhere' });
    await Promise.all([one.flush(), other.flush()]);
    expect(calls).toBe(1);
    expect((await store.all()).map(({ body }) => body)).toEqual(['two']);
  });

  it('holds up behind a file only what is written after it in its channel', async () => {
    const done: string[] = [];
    let arrive = () => {};
    const file = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const outbox = outboxOn(storeInMemory(), {
      async send({ body }, { told }) {
        told('f0', 10);
        if (body === 'with a file') await file;
        done.push(body);
        return { ok: true, result: {} };
      },
    });
    await outbox.add(written('with a file'));
    await outbox.add(written('after it'));
    await outbox.add(written('elsewhere', 'logistics'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(done).toEqual(['elsewhere']);
    expect(outbox.outgoing()[0]?.progress?.get('f0')).toBe(10);
    expect(outbox.outgoing().map(({ state }) => state)).toEqual(['sending', 'behind', 'sent']);
    arrive();
    await outbox.flush();
    expect(done).toEqual(['elsewhere', 'with a file', 'after it']);
  });

  it('sends a refused message again without the file that was refused, under another round', async () => {
    const seen: string[] = [];
    const files = ['f0', 'f1'].map((key) => ({ key, name: key, content: new Blob(['a']), description: '' }));
    const outbox = outboxOn(storeInMemory(), {
      async send(message) {
        seen.push(`${message.round ?? 0}: ${message.files?.map(({ key }) => key).join()}`);
        if (message.round) return { ok: true, result: {} };
        return { ok: false, code: 'invalid_input', reason: 'attachments.kind', message: 'no', file: 'f1' };
      },
    });
    await outbox.add({ ...written('one'), files });
    await outbox.flush();
    const [failed] = outbox.outgoing();
    expect(failed?.refusal).toEqual({ reason: 'attachments.kind', file: 'f1' });
    await outbox.retry(failed?.requestId ?? '', 'f1');
    await outbox.flush();
    expect(seen).toEqual(['0: f0,f1', '1: f0']);
  });

  it('lets the next message go where one is taken back on its way', async () => {
    const done: string[] = [];
    const outbox = outboxOn(storeInMemory(), {
      async send({ body }, { wanted }) {
        while (body === 'one' && wanted()) await new Promise((resolve) => setTimeout(resolve, 1));
        if (body === 'one') throw new Error('taken back');
        done.push(body);
        return { ok: true, result: {} };
      },
    });
    const one = written('one');
    await outbox.add(one);
    await outbox.add(written('two'));
    await outbox.discard(one.requestId);
    await outbox.flush();
    expect(done).toEqual(['two']);
  });

  it('does what is no message once, beside the messages, and lets go what the portal refuses', async () => {
    const store = storeInMemory();
    const done: string[] = [];
    const outbox = outboxOn(store, {
      async send({ act, body }) {
        if (body === 'stuck') throw new Error('cut');
        done.push(act?.command ?? body);
        if (act?.command === 'message.pin')
          return { ok: false, code: 'forbidden', reason: 'forbidden' } as never;
        return { ok: true, result: {} };
      },
    });
    await outbox.add(written('stuck'));
    for (const command of ['message.react', 'message.pin', 'message.save'])
      await outbox.add({ ...written(''), act: { command, input: {} } });
    await outbox.flush();
    expect(done).toEqual(['message.react', 'message.pin', 'message.save']);
    expect(outbox.outgoing().map(({ body }) => body)).toEqual(['stuck']);
  });

  it('keeps what was written for an act that is refused, and what only a newer portal knows', async () => {
    const store = storeInMemory();
    const outbox = outboxOn(store, {
      async send({ act }) {
        if (act?.command === 'message.edit')
          return { ok: false, code: 'stale_version', reason: 'stale_version', message: 'no' };
        if (act?.command === 'message.of-tomorrow')
          return { ok: false, code: 'not_found', reason: 'command_unknown', message: 'no' };
        return { ok: true, result: {} };
      },
    });
    const act = (command: string, more: Partial<Waiting> = {}) =>
      outbox.add({ ...written(''), at: new Date().toISOString(), act: { command, input: {} }, ...more });
    await act('message.edit', { body: 'nine wells' });
    await act('message.of-tomorrow');
    await act('message.of-tomorrow', { at: '2020-01-01T00:00:00.000Z' });
    await act('message.react');
    await outbox.flush();
    expect(
      outbox.outgoing().map(({ act: left, state, refusal }) => [left?.command, state, refusal?.reason]),
    ).toEqual([
      ['message.edit', 'failed', 'stale_version'],
      ['message.of-tomorrow', 'waiting', undefined],
    ]);
  });
});
