import { z } from 'zod';
import type { CalendarDate, Id } from './id.ts';
import { languages } from './languages.ts';
import type { ReasonCode } from './reasons.ts';
import { cleanLine, cleanText } from './text.ts';

/** The building blocks of every command's input. Objects are strict: an unknown key is refused. */

export const idOf = <Noun extends string>() => z.uuid().transform((text) => text as Id<Noun>);

/** One line of text, cleaned; lengths are counted after cleaning, in UTF-16 units. */
export const line = (maximum = 200, minimum = 1) =>
  z.string().max(20_000).transform(cleanLine).pipe(z.string().min(minimum).max(maximum));

/** Several lines of text, cleaned. */
export const prose = (maximum = 4_000, minimum = 1) =>
  z.string().max(100_000).transform(cleanText).pipe(z.string().min(minimum).max(maximum));

export const date = () => z.iso.date().transform((text) => text as CalendarDate);
/** A time of day: `09:30`. */
export const clockTime = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** E-mail addresses are compared without case; what the person typed is kept for display. */
export const email = () => z.string().trim().max(254).pipe(z.email());

export const webAddress = () =>
  z
    .string()
    .trim()
    .max(500)
    .pipe(z.url({ protocol: /^https?$/ }));

/** ISO 3166-1 alpha-3, upper case. */
export const countryCode = () => z.string().regex(/^[A-Z]{3}$/);

export const language = () => z.enum(languages);

/** BCP 47 tag of the language a text was written in, whichever it is. */
export const textLanguage = () => z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const version = () => z.number().int().min(1);

/** A file as every door hands it over: its name and its bytes in base64. `maximum` is in bytes. */
export const uploadedFile = (maximum: number) =>
  z
    .strictObject({ name: line(255), content: z.base64() })
    .refine(({ content }) => bytesIn(content) <= maximum, {
      message: 'too_large' satisfies ReasonCode,
      params: { limit: `${Math.floor(maximum / 1024 / 1024)} MB` },
    });

/** How many bytes stand in so much base64. */
const bytesIn = (content: string): number =>
  (content.length / 4) * 3 - (/={0,2}$/.exec(content)?.[0].length ?? 0);

/** Made by the client; the same one returns the same result and writes nothing. UUIDv7 from programs, longer from forms. */
export const requestId = z.string().regex(/^[\w.:-]{8,120}$/);
