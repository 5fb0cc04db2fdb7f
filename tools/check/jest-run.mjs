import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './commands.mjs';

// A test file that could not even start has no failing test in it, so it counts as one.
function counts(report, code) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const passed = report.numPassedTests;
  if (code !== 0 && failed === 0) return { passed, failed: 1, remark: `Jest ended with ${code}` };
  if (passed + failed === 0) return { passed, failed: 1, remark: 'no test was run' };
  const left = report.numPendingTests + report.numTodoTests;
  return { passed, failed, ...(left > 0 ? { remark: `${left} skipped` } : {}) };
}

/** Runs one Jest configuration and counts its tests. */
export async function runJest(config, ...options) {
  if (!existsSync(join(root, config))) return { passed: 0, failed: 1, remark: `${config} is missing` };
  const folder = mkdtempSync(join(tmpdir(), 'salus-jest-'));
  try {
    const file = join(folder, 'report.json');
    const { code } = await run(
      'jest',
      ['--config', config, '--ci', '--json', `--outputFile=${file}`, ...options],
      {
        // Jest prints its report to the output as well when it is asked for JSON; the file is enough.
        // Each test file loads the product anew: with more room for what is young, less of the time goes into clearing away.
        env: {
          NODE_OPTIONS:
            '--experimental-vm-modules --disable-warning=ExperimentalWarning --max-semi-space-size=32',
        },
        stdout: 'ignore',
      },
    );
    if (!existsSync(file)) return { passed: 0, failed: 1, remark: `Jest ended with ${code} and no report` };
    return counts(JSON.parse(readFileSync(file, 'utf8')), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
