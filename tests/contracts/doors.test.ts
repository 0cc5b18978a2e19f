import { describe, expect, it } from 'vitest';
import { readings } from '#server/api/readings.ts';
import { commands } from '#server/commands.ts';
import type { AnyCommand } from '#server/core/command.ts';
import { sourcesOf } from '#tests/support/sources.ts';

const all = commands as readonly AnyCommand[];
const screens = [...sourcesOf('app', /\.(ts|tsx)$/).values()].join('\n');

/** Commands that programs may not send, each with the reason; everything else has a path. */
const notForPrograms: Readonly<Record<string, string>> = {
  'account.act-as': 'belongs to a session; a token acts for one organisation',
  'account.become-first-coordinator': 'needs the link that the start printed, and a person',
  'account.change-password': 'sets what a person signs in with',
  'account.confirm-email': 'needs the link in a mail, and a person',
  'account.end-other-sessions': 'belongs to a session',
  'account.end-session': 'belongs to a session',
  'account.request-reset': 'sets what a person signs in with',
  'account.reset-password': 'sets what a person signs in with',
  'account.update-profile': 'belongs to a person: language, time zone and theme of the pages',
  'allocation.expire': 'the portal itself does it, at the hour that was set',
  'attachment.sweep': 'the portal itself does it, where nobody sent a file in time',
  'audit.export': 'a file for a person; programs read the trail page by page',
  'channel.expire': 'the portal itself does it, at the age that was set',
  'channel.export': 'a file for a person; programs read the channel page by page',
  'coordinator.appoint': 'appointing is for operators who are signed in',
  'coordinator.create': 'only the command line of the portal makes a coordinator out of nobody',
  'coordinator.dismiss': 'appointing is for operators who are signed in',
  'import.finish': 'the portal itself does it, after it was started',
  'import.stop': 'the portal itself does it, where something came between',
  'job.discard': 'what was given up is minded on the operator’s page',
  'job.retry': 'what was given up is minded on the operator’s page',
  'membership.accept-invitation': 'needs the link in a mail, and a person',
  'offer.expire': 'the portal itself does it, on the day that was set',
  'poll.expire': 'the portal itself does it, at the hour that was set',
  'reminder.come': 'the portal itself does it, at the time that was set',
  'token.create': 'a token may not make others',
  'token.revoke': 'tokens are kept on the page of the account',
};

/** Commands that no page names: the portal's own, and those that other clients or the command line send. */
const withoutPage: readonly string[] = [
  'allocation.expire',
  'attachment.append',
  'attachment.begin',
  'attachment.discard',
  'attachment.finish',
  'attachment.sweep',
  'channel.expire',
  'coordinator.create',
  'import.finish',
  'import.stop',
  'offer.expire',
  'poll.expire',
  'reminder.come',
];

describe('every command', () => {
  it('is in the API under a path of its own, or on the list of what is not for programs', () => {
    const without = all.filter(({ path }) => path === null).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.keys(notForPrograms));
    const paths = all.flatMap(({ path }) => path ?? []).map((path) => path.replaceAll(/\{\w+\}/g, '{}'));
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
  });

  it('has a page from which people send it', () => {
    const missing = all
      .map(({ name }) => name)
      .filter((name) => !screens.includes(`'${name}'`) && !screens.includes(`"${name}"`));
    expect(missing.sort()).toEqual(withoutPage);
  });

  it('and every query says in one sentence what it does, and is named noun first', () => {
    for (const { name, summary } of [...all, ...readings]) {
      expect(name).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(summary).toMatch(/^[A-Z].{10,160}\.$/);
    }
  });

  it('takes from its path what its input names', () => {
    for (const { name, path, input } of [...all, ...readings]) {
      const named = [...(path ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const shape = Object.keys((input as unknown as { shape?: object }).shape ?? {});
      expect({ name, unknown: named.filter((field) => !shape.includes(String(field))) }).toEqual({
        name,
        unknown: [],
      });
    }
  });
});
