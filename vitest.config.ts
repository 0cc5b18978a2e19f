import { lingui } from '@lingui/vite-plugin';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { linguiMacros } from './vite.macros.ts';

const long = process.env.CONCORD_TEST_LONG === '1';
const minute = 60_000;

interface Project {
  name: string;
  include: string[];
  testTimeout?: number;
  /** What runs beside each other; a later group waits for the earlier. */
  group?: number;
  services?: boolean;
  setUp?: string[];
}

/** Tests named `*.alone.test.ts` compare times, and run while nothing else does. */
const alone = '**/*.alone.test.*';

const projects: Project[] = [
  { name: 'unit', include: ['{app,db,domain,server}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'] },
  { name: 'commands', include: ['tests/commands/**/*.test.ts'], testTimeout: minute, services: true },
  { name: 'contracts', include: ['tests/contracts/**/*.test.{ts,tsx}'], testTimeout: minute, services: true },
  {
    name: 'doors',
    include: ['tests/{routes,api,realtime,security}/**/*.test.{ts,tsx}'],
    testTimeout: minute,
    services: true,
    setUp: ['./tests/support/build-setup.ts'],
  },
  {
    name: 'alone',
    include: ['tests/**/*.alone.test.ts'],
    testTimeout: minute,
    group: 2,
    services: true,
    setUp: ['./tests/support/build-setup.ts'],
  },
  {
    name: 'pages',
    include: ['tests/pages/**/*.test.ts'],
    testTimeout: 8 * minute,
    group: 1,
    setUp: ['./tests/support/build-setup.ts', './tests/e2e/support/portal-setup.ts'],
  },
  {
    name: 'journeys',
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 4 * minute,
    group: 1,
    setUp: ['./tests/support/build-setup.ts', './tests/e2e/support/portal-setup.ts'],
  },
  {
    name: 'cluster',
    include: ['tests/cluster/**/*.test.ts'],
    testTimeout: 2 * minute,
    group: 1,
    setUp: ['./tests/support/build-setup.ts'],
  },
  {
    name: 'reliability',
    include: ['tests/reliability/**/*.test.ts'],
    testTimeout: 4 * minute,
    // The short ones count what is lost; the long ones also hold times to a bar.
    group: long ? 2 : 1,
    setUp: ['./tests/support/build-setup.ts'],
  },
];

/**
 * The look at every page takes longest and begins first; what brings its own services comes last.
 */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => projects.findIndex(({ name }) => name === project.name);
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

/** Tests named `*.long.test.ts` run only by `npm run test:long`. */
const left = long ? [] : ['**/*.long.test.*'];

export default defineConfig({
  plugins: [linguiMacros(), lingui()],
  test: {
    reporters: ['default', './tests/support/reporter.ts'],
    passWithNoTests: true,
    maxWorkers: 2,
    sequence: { sequencer: InOrder },
    projects: projects.map(({ name, include, testTimeout = 10_000, group = 0, services, setUp }) => ({
      extends: true as const,
      test: {
        name,
        include,
        exclude: name === 'alone' ? left : [...left, alone],
        testTimeout,
        hookTimeout: 2 * minute,
        environment: 'node',
        // What is built is taken as it is.
        server: { deps: { external: [/\/build\/(?:portal|server)\//] } },
        setupFiles: ['./tests/support/setup.ts'],
        globalSetup: [...(services ? ['./tests/support/postgres-setup.ts'] : []), ...(setUp ?? [])],
        sequence: { groupOrder: group },
        // The portal is read once a worker, not once a file: its modules keep nothing of one test for the next.
        isolate: group > 0,
        // What compares times or makes a load does so while nothing else runs.
        ...(group === 2 && { maxWorkers: 1, fileParallelism: false }),
      },
    })),
  },
});
