import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends every run with one line, `N passed, N failed, N skipped`. A file that could not be loaded and an error
 * outside every test count as failures. `CONCORD_TEST_COUNTS` names a file that gets the counts as JSON.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let failed = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'failed') failed += 1;
        else counts.skipped += 1;
      }
      if (failed === 0 && !module.ok()) failed = 1;
      counts.failed += failed;
    }
    const file = process.env.CONCORD_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
    // Vitest's own summary is printed in the same tick, after the reporters' turn.
    setImmediate(() => {
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  }
}
