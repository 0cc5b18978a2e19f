import { hash, verify } from '@node-rs/argon2';
import { PortalError } from '#domain/core/errors.ts';

/** Argon2id, the package's own default. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of nobody's password, so that an unknown account takes as long as a wrong password. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$ZGTQVfcGd55jT2EijkR26Q$oaceiA32S/vm9f+LpVVCnJdffbz9yKcYaK9TTSsYfos';

const AT_ONCE = 2;
const WAITING = 20;

let running = 0;
const waiting: (() => void)[] = [];

/** Hashing takes a core for some 25 ms: two at once, twenty waiting, and whoever comes then is told to wait. */
async function queued<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw new PortalError('rate_limited', { seconds: 2 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password, parameters));
}

/** Whether it is the password of that hash; always false, and as slow, where there is no hash. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await queued(() => verify(stored ?? nobodys, password));
  return matches && Boolean(stored);
}
