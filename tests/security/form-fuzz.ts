import fc from 'fast-check';
import { expect } from 'vitest';
import { everyAddress } from '#tests/support/addresses.ts';
import { type Answer, commandsOn, encoded, send, spoiltForm } from '#tests/support/fuzz.ts';
import type { TestPortal } from '#tests/support/portal.ts';

const languages = ['en', 'es', 'fr', 'ar'];
const AT_ONCE = 4;

/** What no answer to whatever a form sends may be. */
function faultOf(answer: Answer, language: string): string | null {
  if (answer.status >= 500) return `status ${answer.status}`;
  if (/\bat (?:\w|\.|<)+ \(?(?:file:|\/|node:)|node_modules|SqliteError|ZodError|SQLITE_/.test(answer.text))
    return 'a stack trace';
  const page = answer.type.startsWith('text/html');
  if (page && !answer.text.includes(`<html lang="${language}"`)) return 'another language';
  return null;
}

/** Sends so many spoilt forms to every action in turn, as a visitor and as people with rights; says what broke. */
export async function fuzzForms(server: TestPortal, count: number, seed: number) {
  const actions = (await everyAddress(server.portal)).filter(({ hasAction }) => hasAction);
  expect(actions.length).toBeGreaterThan(25);
  const cookies = ['', await server.cookieOf('ngo2'), await server.cookieOf('coordinator')];
  const forms = actions.map(({ route }) =>
    spoiltForm(commandsOn(route)).chain((fields) => fc.tuple(fc.constant(fields), encoded(fields))),
  );
  const each = Math.ceil(count / actions.length);
  const lots = forms.map((form, at) => fc.sample(form, { numRuns: each, seed: seed + at }));
  const faults: string[] = [];
  const times: number[] = [];
  const sendOne = async (at: number) => {
    const action = actions[at % actions.length];
    const round = Math.floor(at / actions.length);
    const [fields, body] = lots[at % actions.length]?.[round] ?? [];
    if (!action || !body) return;
    // A session that its owner ends would leave the rest of the forms to visitors.
    if (/sign-out|sessions|act-as/.test(action.path) && round % 3 !== 0) return;
    const language = languages[round % languages.length] ?? 'en';
    const headers = {
      Origin: server.origin,
      Host: new URL(server.origin).host,
      'Content-Type': body.type,
      'Accept-Language': language,
      Cookie: [cookies[round % cookies.length], `locale=${language}`].filter(Boolean).join('; '),
    };
    const answer = await send(server.port, action.path, { headers, body: body.bytes });
    times.push(answer.ms);
    const fault = faultOf(answer, round % cookies.length === 0 ? language : languageOf(answer));
    if (fault) faults.push(`${action.path} ${fault}: ${body.type} ${JSON.stringify(fields).slice(0, 300)}`);
  };
  let next = 0;
  const worker = async () => {
    while (next < each * actions.length && faults.length < 10) await sendOne(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  times.sort((one, other) => one - other);
  return { faults, sent: times.length, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** Who is signed in reads in the language of their account, which these forms may change. */
const languageOf = (answer: Answer) => /<html lang="(en|es|fr|ar)"/.exec(answer.text)?.[1] ?? 'en';
