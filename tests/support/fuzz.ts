import { existsSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import type { z } from 'zod';
import { commands } from '#server/commands.ts';
import type { AnyCommand } from '#server/core/command.ts';
import { fieldsOf, sampleOf, shapeOf } from './sample.ts';

const all = commands as readonly AnyCommand[];

/** The commands that a route's own file names. */
export function commandsOn(route: string): readonly AnyCommand[] {
  const file = ['tsx', 'ts'].map((end) => `app/${route}.${end}`).find((path) => existsSync(path));
  const source = file ? readFileSync(file, 'utf8') : '';
  const named = all.filter(({ name }) => source.includes(`'${name}'`));
  return named.length > 0 ? named : all;
}

const hostileText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\r\nSet-Cookie: a=b',
    '\uD800',
    '\u202Eabc',
    '-1',
    '1e309',
    'NaN',
    '٣',
    '0x10',
  ),
  fc.constantFrom(
    'null',
    'undefined',
    '[object Object]',
    '{}',
    '[]',
    'true',
    '2026-02-30',
    '../../etc/passwd',
  ),
  fc.constantFrom("' OR 1=1 --", '<script>alert(1)</script>', '{{7*7}}', '${7*7}', '%s%n', '%00', '\\', '"'),
  fc.nat({ max: 3 }).map((power) => 'x'.repeat(10 ** power * 30)),
);

const hostileName = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    '__proto__',
    '__proto__[x]',
    '__proto__.x',
    'constructor.prototype.x',
    'constructor[prototype][x]',
  ),
  fc.constantFrom(
    'places[99999999].name',
    'places[-1]',
    'places[].name',
    'places[0][0][0]',
    'a..b',
    '[',
    ']',
    '.',
  ),
  fc.constantFrom('_add', '_command', '_request', '_back', 'hasOwnProperty', 'toString', 'then', 'length'),
);

/** Fields as a form of that command would send them, some of them spoilt. */
export const spoiltForm = (candidates: readonly AnyCommand[]) =>
  fc
    .record({
      command: fc.constantFrom(...candidates),
      spoil: fc.array(fc.tuple(fc.nat(40), hostileText), { maxLength: 4 }),
      add: fc.array(fc.tuple(hostileName, hostileText), { maxLength: 3 }),
      repeat: fc.boolean(),
      lose: fc.nat(60),
    })
    .map(({ command, spoil, add, repeat, lose }) => {
      const fields = fieldsOf(sampleOf(shapeOf(command.input as z.ZodType)));
      for (const [at, text] of spoil) {
        const field = fields[at % Math.max(1, fields.length)];
        if (field) field[1] = text;
      }
      if (lose < fields.length) fields.splice(lose, 1);
      if (repeat && fields[0]) fields.push([...fields[0]]);
      return [['_command', command.name], ...fields, ...add] as [string, string][];
    });

export interface Body {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The same fields in one of many encodings, right ones and wrong ones. */
export const encoded = (fields: readonly [string, string][]): fc.Arbitrary<Body> => {
  const urlencoded = () =>
    Buffer.from(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString());
  const json = () => Buffer.from(JSON.stringify(Object.fromEntries(fields)));
  const form = 'application/x-www-form-urlencoded';
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant({ type: form, bytes: urlencoded() }) },
    {
      weight: 4,
      arbitrary: fc.constant({ type: 'multipart/form-data; boundary=b', bytes: multipart(fields) }),
    },
    {
      weight: 1,
      arbitrary: fc.constant({ type: 'multipart/form-data; boundary=other', bytes: multipart(fields) }),
    },
    {
      weight: 1,
      arbitrary: fc.constant({ type: 'multipart/form-data', bytes: multipart(fields).subarray(0, 40) }),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'application/json', bytes: json() }) },
    { weight: 1, arbitrary: fc.constant({ type: form, bytes: Buffer.from(`${'{"a":'.repeat(5_000)}1`) }) },
    { weight: 1, arbitrary: fc.constant({ type: 'text/plain', bytes: urlencoded() }) },
    {
      weight: 1,
      arbitrary: fc.constant({ type: form, bytes: Buffer.from([0x61, 0x3d, 0xff, 0xfe, 0x80, 0xc0]) }),
    },
    { weight: 1, arbitrary: fc.constant({ type: `${form}; charset=utf-7`, bytes: urlencoded() }) },
    { weight: 1, arbitrary: fc.constant({ type: 'x', bytes: Buffer.alloc(0) }) },
    {
      weight: 1,
      arbitrary: fc
        .uint8Array({ maxLength: 200 })
        .map((bytes) => ({ type: form, bytes: Buffer.from(bytes) })),
    },
  );
};

function multipart(fields: readonly [string, string][]): Buffer {
  const parts = fields.map(
    ([name, value], at) =>
      `--b\r\nContent-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '')}"${at % 7 === 6 ? '; filename="a.csv"' : ''}\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join('')}--b--\r\n`);
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly ms: number;
}

/** A request as it is, without what a library would mend. */
export function send(
  port: number,
  path: string,
  { method = 'POST', headers, body }: { method?: string; headers: Record<string, string>; body: Buffer },
): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { ...headers, 'Content-Length': String(body.length) },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: Buffer.concat(parts).toString(),
            ms: performance.now() - started,
          }),
        );
      },
    );
    request.setTimeout(30_000, () => request.destroy(new Error(`no answer from ${path}`)));
    request.on('error', reject);
    request.end(body);
  });
}
