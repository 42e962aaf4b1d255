// Type check, lint and every test, one after the other, each to its end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './run-child.mjs'

/** Gives the exit code. The last line on stdout is `N passed, N failed`; type check and lint count as one each. */
export async function allTests({ root, built, args }) {
  const node = (script, ...rest) =>
    runChild(process.execPath, [join(root, 'node_modules', script), ...rest], {
      cwd: root,
      env: { NODE_ENV: 'test' },
      loud: true,
    })
  const figures = join(root, '.cache/vitest.json')
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(figures, { force: true })

  const checks = [
    await node('typescript/bin/tsc', '--noEmit'),
    await node('@biomejs/biome/bin/biome', 'check', '.'),
  ]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${figures}`]
  const vitest = await node('vitest/vitest.mjs', 'run', ...reporters, ...args)

  const tests = testCounts(figures)
  const broken = checks.filter(code => code !== 0).length + (built ? 0 : 1)
  const passed = tests.passed + checks.filter(code => code === 0).length
  // A run can fail without a failed test, by an error outside of all tests.
  const failed = broken + (vitest === 0 ? tests.failed : Math.max(1, tests.failed))
  process.stdout.write(
    `${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}\n`,
  )
  return failed === 0 ? 0 : 1
}

/** A file that could not be loaded counts as one failed test. */
function testCounts(path) {
  try {
    const found = JSON.parse(readFileSync(path, 'utf8'))
    const unloaded = found.testResults.filter(
      file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
    )
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests + unloaded.length,
      skipped: found.numPendingTests + (found.numTodoTests ?? 0),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
