import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const nouns = [
  'accounts',
  'organisations',
  'missions',
  'imports',
  'initiatives',
  'resources',
  'channels',
  'audit',
];

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es', 'fr', 'ar'],
  fallbackLocales: { default: 'en' },
  catalogs: [
    {
      path: '<rootDir>/app/locales/{locale}/shell',
      include: ['app/shell', 'app/ui', 'app/root.tsx', 'app/entry.client.tsx', 'app/entry.server.tsx'],
    },
    ...nouns.map((noun) => ({ path: `<rootDir>/app/locales/{locale}/${noun}`, include: [`app/${noun}`] })),
  ],
  format: formatter({ origins: false, lineNumbers: false, printPlaceholdersInComments: false }),
});
