import { defineConfig } from '@lingui/cli';
import babel from '@lingui/cli/api/extractors/babel';
import type { ExtractorType } from '@lingui/conf';
import { formatter } from '@lingui/format-po';
import { type Reason, reasons } from './domain/core/reasons.ts';

const nouns = [
  'accounts',
  'acknowledgements',
  'audit',
  'cards',
  'channels',
  'imports',
  'initiatives',
  'missions',
  'moderation',
  'offline',
  'operations',
  'organisations',
  'polls',
  'reference',
  'reminders',
  'resources',
  'tasks',
];
const reasonsFile = 'domain/core/reasons.ts';

/** Why something was refused is said in the domain; its codes are the ids of the catalogue `reasons`. */
const reasonExtractor: ExtractorType = {
  match: (file) => file.endsWith(reasonsFile),
  extract: (_file, _code, onMessage) => {
    for (const [id, reason] of Object.entries<Reason>(reasons)) {
      const { text, said = text } = reason;
      onMessage({ id, message: said, comment: text, origin: [reasonsFile, 1] });
    }
  },
};

export default defineConfig({
  runtimeConfigModule: { Trans: ['#app/ui/trans.tsx', 'Trans'] },
  sourceLocale: 'en',
  locales: ['en', 'es', 'fr', 'ar'],
  fallbackLocales: { default: 'en' },
  catalogs: [
    {
      path: '<rootDir>/app/locales/{locale}/shell',
      include: [
        'app/shell',
        'app/ui',
        'app/live',
        'app/root.tsx',
        'app/entry.client.tsx',
        'app/entry.server.tsx',
      ],
    },
    ...nouns.map((noun) => ({ path: `<rootDir>/app/locales/{locale}/${noun}`, include: [`app/${noun}`] })),
    { path: '<rootDir>/app/locales/{locale}/reasons', include: [reasonsFile] },
  ],
  extractors: [reasonExtractor, babel],
  format: formatter({ origins: false, lineNumbers: false, printPlaceholdersInComments: false }),
});
