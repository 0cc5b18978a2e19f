import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isLocale, isTheme } from './languages.ts';

const YEAR_S = 365 * 24 * 60 * 60;

/** Keeps the language and look of this browser in cookies that hold nothing else, and goes back to the page. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const headers = new Headers();
  const keep = (name: string, value: string) =>
    headers.append('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax; HttpOnly`);

  const { locale, theme, textOnly, back } = Object.fromEntries(form);
  if (isLocale(locale)) keep('locale', locale);
  if (isTheme(theme)) keep('theme', theme);
  if (textOnly === 'on' || textOnly === 'off') keep('textOnly', textOnly);
  return redirect(ownPath(back), { headers, status: 303 });
}

export const loader = () => redirect('/');

/** Only an address on this site is gone back to. */
function ownPath(back: FormDataEntryValue | undefined): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) && back.length < 2_000 ? back : '/';
}
