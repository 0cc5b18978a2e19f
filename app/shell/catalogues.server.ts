import type { Messages } from '@lingui/core';
import { addMessages } from './i18n.ts';
import { isLocale } from './languages.ts';

/** Every catalogue of every language, read once. Importing this module is what fills them. */
const files = import.meta.glob<{ messages: Messages }>('../locales/*/*.po', { eager: true });

for (const [path, { messages }] of Object.entries(files)) {
  const locale = path.split('/').at(-2);
  if (isLocale(locale)) addMessages(locale, messages);
}
