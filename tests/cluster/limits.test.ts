import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '#domain/core/id.ts';
import { limits, sharedLimits } from '#server/core/limits.ts';
import { openLog } from '#server/core/log.ts';
import { openRedis, type Redis } from '#server/core/redis.ts';
import { MAX_SOCKETS_PER_PERSON, openSeats } from '#server/realtime/seats.ts';
import { startRedis } from '../../scripts/services.mjs';
import { withServices } from './support/services.ts';

let service: Awaited<ReturnType<typeof startRedis>>;
let here: Redis;
let there: Redis;

withServices('what is counted for all processes', () => {
  beforeAll(async () => {
    service = await startRedis();
    const log = openLog('silent');
    [here, there] = await Promise.all([openRedis(service.url, log), openRedis(service.url, log)]);
  });
  afterAll(async () => {
    here.close();
    there.close();
    await service.stop();
  });

  const codeOf = (error: unknown) => (error as { code?: string }).code;

  describe('two processes', () => {
    it('count one allowance, and the last one over it is told how long to wait', async () => {
      const [one, other] = [sharedLimits(here), sharedLimits(there)];
      const { points, seconds } = limits.account;
      for (let tries = 0; tries < points; tries += 1) await (tries % 2 ? one : other).take('account', 'a@b');
      for (const counter of [one, other]) {
        const refused = await counter.take('account', 'a@b').catch((error: unknown) => error);
        expect(codeOf(refused)).toBe('rate_limited');
        const wait = Number((refused as { params?: { seconds?: number } }).params?.seconds);
        expect(wait).toBeGreaterThan(seconds - 30);
        expect(wait).toBeLessThanOrEqual(seconds);
      }
      await one.take('account', 'c@d');
    });

    it('count the sockets of a person together, in one round trip each', async () => {
      const person = '018f0000-0000-7000-8000-000000000001' as PersonId;
      const [one, other] = [openSeats(here, () => 0), openSeats(there, () => 0)];
      for (let at = 0; at < MAX_SOCKETS_PER_PERSON; at += 1)
        expect(await (at % 2 ? one : other).take(person, `socket-${at}`)).toBe(true);
      expect(await one.take(person, 'one-too-many')).toBe(false);
      expect(await other.take(person, 'one-too-many')).toBe(false);
      one.leave(person, 'socket-4');
      await expect.poll(() => other.take(person, 'now-free')).toBe(true);
      const began = performance.now();
      for (let at = 0; at < 500; at += 1) await one.take(`person-${at}` as PersonId, 'first');
      const each = (performance.now() - began) / 500;
      process.stdout.write(`a seat in Redis takes ${each.toFixed(2)} ms, however many processes there are\n`);
    });
  });

  describe('without Redis', () => {
    it('who guesses passwords is refused, and who reads or writes is counted by each process alone', async () => {
      const [one, other] = [sharedLimits(here), sharedLimits(there)];
      const person = '018f0000-0000-7000-8000-000000000002' as PersonId;
      await one.take('write', person);
      service.crash();
      await expect.poll(() => here.health(), { timeout: 5_000 }).toBe('down');
      await expect.poll(() => there.health(), { timeout: 5_000 }).toBe('down');
      for (const guard of ['account', 'address'] as const)
        expect(codeOf(await one.take(guard, 'x').catch((error: unknown) => error))).toBe('out_of_service');
      const { points } = limits.write;
      for (const counter of [one, other]) {
        for (let tries = 0; tries < points; tries += 1) await counter.take('write', person);
        expect(codeOf(await counter.take('write', person).catch((error: unknown) => error))).toBe(
          'rate_limited',
        );
      }
      expect(await openSeats(here, () => 0).take(person, 'alone')).toBe(true);
      expect(await openSeats(here, () => MAX_SOCKETS_PER_PERSON).take(person, 'alone')).toBe(false);
      service.revive();
      await expect.poll(() => here.health(), { timeout: 5_000 }).toBe('ok');
      await expect.poll(() => here.prompt.isReady, { timeout: 5_000 }).toBe(true);
      await one.take('account', 'x');
    });
  });
});
