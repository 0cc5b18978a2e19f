import { openDatabase } from '#db/open.ts';
import type { Portal } from '#server/portal.ts';
import { everyAddress } from '#tests/support/addresses.ts';
import { ownStage } from './stage.ts';

/** For visitors alone: whoever is signed in is sent on. */
const BEFORE_SIGN_IN = /^\/(sign-in|forgot)?$/;
/** What a link in a mail opens, which nobody was sent here, and what is not there in the demonstration. */
const NOT_FOR_VISITS = /^\/(reset|confirm|first-coordinator|invitations|nothing|imports)\//;
const PUBLIC = /^\/(sign-in|forgot|register|missions|missions\/\w+|initiatives|api|docs\/errors)?$/;

/** Addresses of all pages of the running portal: those open to anybody, and those for who is signed in. */
export async function pageAddresses(): Promise<{ forVisitors: string[]; forPeople: string[] }> {
  const database = openDatabase({ url: null, file: ownStage()?.file ?? '', onLost: () => {} });
  try {
    const all = await everyAddress({ database } as unknown as Portal);
    const pages = all
      .filter(({ isPage, path }) => isPage && !NOT_FOR_VISITS.test(path))
      .map(({ path }) => path);
    return {
      forVisitors: pages.filter((path) => PUBLIC.test(path)),
      forPeople: pages.filter((path) => !BEFORE_SIGN_IN.test(path)),
    };
  } finally {
    await database.close();
  }
}
