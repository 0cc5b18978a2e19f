import type { ReasonCode } from '../core/reasons.ts';

export const PASSWORD_MINIMUM = 10;
export const PASSWORD_MAXIMUM = 200;

/** The common ones that are long enough to be tried here. Simple patterns are recognised by themselves. */
const common = new Set([
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  'azertyuiop',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'abcdefghij',
  'iloveyou123',
  'iloveyou12',
  'welcome123',
  'welcome1234',
  'letmein1234',
  'administrator',
  'admin12345',
  'changeme123',
  'football123',
  'contraseña',
  'contrasena123',
  'motdepasse',
  'motdepasse123',
  'concord123',
  'concordconcord',
  'peacekeeping',
  'unitednations',
]);

/** Whether a password of sufficient length is one that nobody should use, and why. */
export function passwordFault(password: string, owner: { name?: string; email?: string }): ReasonCode | null {
  const folded = password.normalize('NFKC').toLowerCase();
  if (common.has(folded) || isRun(folded) || new Set(folded).size < 4) return 'accounts.password_common';
  const own = [owner.name, owner.email, owner.email?.split('@')[0]].map((text) => text?.trim().toLowerCase());
  return own.includes(folded) ? 'accounts.password_personal' : null;
}

/** `1234567890`, `9876543210`, `abcdefghijk`. */
function isRun(text: string): boolean {
  const steps = Array.from(text).map(
    (letter, at) => (text.codePointAt(at + 1) ?? 0) - (letter.codePointAt(0) ?? 0),
  );
  const inner = steps.slice(0, -1);
  const digits = inner.filter((step) => step === 1 || step === -9).length;
  const back = inner.filter((step) => step === -1 || step === 9).length;
  return digits === inner.length || back === inner.length;
}
