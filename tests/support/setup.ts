import { format } from 'node:util';
import { afterEach, beforeEach, expect } from 'vitest';

/**
 * A test during which something was written to `console.error` fails. (Unhandled rejections fail the run by
 * Vitest's own rule.) `Object.prototype` must leave every test as it came.
 */
const written: string[] = [];
console.error = (...values: unknown[]) => {
  written.push(format(...values));
};

const prototypeKeys = Reflect.ownKeys(Object.prototype).join();

beforeEach(() => {
  written.length = 0;
});

afterEach(() => {
  const lines = written.splice(0);
  expect(lines, 'console.error was called').toEqual([]);
  expect(Reflect.ownKeys(Object.prototype).join(), 'Object.prototype was changed').toBe(prototypeKeys);
});
