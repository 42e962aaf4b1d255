import { afterEach, beforeEach, expect, it } from 'vitest'
import { plantedProject } from '../../helpers/planted-project.ts'

let project: ReturnType<typeof plantedProject>
beforeEach(() => {
  project = plantedProject()
})
afterEach(() => project.remove())

const figures = (passed: number, failed: number, pending = 0, testResults: readonly object[] = []) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, testResults })

async function lastLine(env: Record<string, string>) {
  const { code, out } = await project.run(['test'], env)
  return [code, out.trimEnd().split('\n').at(-1)]
}

it('allTests counts type check and lint as one test each and ends with the line of counts', async () => {
  expect(await lastLine({ FIGURES: figures(40, 0) })).toEqual([0, '42 passed, 0 failed'])
  expect(await lastLine({ FIGURES: figures(40, 0, 3) })).toEqual([0, '42 passed, 0 failed, 3 skipped'])
})

it('allTests runs everything even when type check, lint and build fail, and exits with 1', async () => {
  project.write('core/broken', '')
  const env = { TSC_CODE: '2', BIOME_CODE: '1', FIGURES: figures(40, 0) }
  expect(await lastLine(env)).toEqual([1, '40 passed, 3 failed'])
})

it('allTests counts failed tests, and a file that could not be loaded as one', async () => {
  const unloaded = { status: 'failed', assertionResults: [] }
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const env = { VITEST_CODE: '1', FIGURES: figures(40, 1, 0, [unloaded, failed]) }
  expect(await lastLine(env)).toEqual([1, '42 passed, 2 failed'])
})

it('allTests fails when vitest fails without a failed test or leaves no counts', async () => {
  expect(await lastLine({ VITEST_CODE: '1', FIGURES: figures(40, 0) })).toEqual([1, '42 passed, 1 failed'])
  expect(await lastLine({ VITEST_CODE: '1' })).toEqual([1, '2 passed, 1 failed'])
  expect(await lastLine({})).toEqual([1, '2 passed, 1 failed'])
})
