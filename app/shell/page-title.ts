import type { MessageDescriptor } from '@lingui/core';
import type { MetaFunction } from '@remix-run/node';
import { i18nFor } from './i18n.ts';
import { isLocale, type Locale } from './languages.ts';

type TitlePart = string | MessageDescriptor;

/** The title of a route's page, from what its loader answered (nothing, where it failed): `Needs · MINUSCA · Concord`. */
export function pageTitle<Data = unknown>(
  parts: (data: Data | undefined) => TitlePart | readonly (TitlePart | undefined)[],
): MetaFunction {
  return ({ data, matches, error }) => {
    const i18n = i18nFor(localeOf(matches));
    const said = error ? [] : [parts(data as Data | undefined)].flat();
    const words = said
      .filter((part) => part !== undefined)
      .map((part) => (typeof part === 'string' ? part : i18n._(part)));
    return [{ title: [...words, 'Concord'].join(' · ') }];
  };
}

function localeOf(matches: readonly { id: string; data?: unknown }[]): Locale {
  const root = matches.find(({ id }) => id === 'root')?.data as { locale?: unknown } | undefined;
  return isLocale(root?.locale) ? root.locale : 'en';
}
