import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isLocale, isTheme } from './languages.ts';

const YEAR_S = 365 * 24 * 60 * 60;

/** Keeps the language and look in this browser's cookies and, where somebody is signed in, in their account. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await context.form(request);
  const chosen = choices(form);
  if (context.actor) await keepInAccount(request, context, chosen);

  const headers = new Headers();
  const attributes = `Path=/; Max-Age=${YEAR_S}; SameSite=Lax; HttpOnly${context.portal.settings.secure ? '; Secure' : ''}`;
  for (const [name, value] of Object.entries(chosen)) {
    headers.append('Set-Cookie', `${name}=${value}; ${attributes}`);
  }
  return redirect(ownPath(form.get('back')), { headers, status: 303 });
}

export const loader = () => redirect('/');

function choices(form: FormData): Record<string, string> {
  const { locale, theme, textOnly } = Object.fromEntries(form);
  return {
    ...(isLocale(locale) && { locale }),
    ...(isTheme(theme) && { theme }),
    ...((textOnly === 'on' || textOnly === 'off') && { textOnly }),
  };
}

async function keepInAccount(
  request: Request,
  { query, submit }: ActionFunctionArgs['context'],
  { textOnly, ...chosen }: Record<string, string>,
): Promise<void> {
  const { name, locale, timeZone, theme, version, ...profile } = await query.accounts.profile();
  const all = {
    name,
    timeZone,
    version: String(version),
    locale,
    theme,
    ...chosen,
    textOnly: String(textOnly ? textOnly === 'on' : profile.textOnly),
    hidesPresence: String(profile.hidesPresence),
  };
  const form = new Request(request.url, { method: 'POST', body: new URLSearchParams(all) });
  await submit(form, ['account.update-profile']);
}

/** Only an address on this site is gone back to. */
function ownPath(back: FormDataEntryValue | null): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) && back.length < 2_000 ? back : '/';
}
