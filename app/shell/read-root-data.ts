import type { AppLoadContext } from '@remix-run/node';
import { directionOf, isTheme, themes } from './languages.ts';
import type { RootData } from './root-data.ts';

/** What every page knows: who reads it, in which language and look, and where they can go. */
export async function readRootData(request: Request, context: AppLoadContext): Promise<RootData> {
  const { actor, language: locale, now, requestId: pageKey, query, portal } = context;
  const cookies = request.headers.get('Cookie');
  // A browser that is to save data gets no pictures, unless they were asked for in it.
  const savesData = request.headers.get('Save-Data') === 'on';
  const chosenText = /(?:^|;\s*)textOnly=(on|off)/.exec(cookies ?? '')?.[1];
  const profile = actor ? await query.accounts.profile() : null;
  return {
    actor,
    locale,
    dir: directionOf(locale),
    timeZone: profile?.timeZone ?? 'UTC',
    theme: profile?.theme ?? chosenTheme(cookies),
    textOnly: (profile?.textOnly ?? chosenText === 'on') || (savesData && chosenText !== 'off'),
    hidesPresence: profile?.hidesPresence ?? true,
    now,
    pageKey,
    missions: actor ? await query.missions.railMissions() : [],
    unread: actor ? await query.channels.unreadByMission() : {},
    organisations: actor ? await query.accounts.organisations() : [],
    production: portal.settings.production,
  };
}

function chosenTheme(cookies: string | null): RootData['theme'] {
  const chosen = /(?:^|;\s*)theme=(\w+)/.exec(cookies ?? '')?.[1];
  return isTheme(chosen) ? chosen : themes[0];
}
