import { describe, expect, it } from 'vitest'
import { faultRun } from '../../bench/fault-run.ts'
import { FAULT_NAMES } from '../../bench/faults.ts'

describe('the fault matrix', () => {
  it('the fault matrix leaves the server alive and the wall marked as it should be, whatever a source does', async () => {
    const loose: unknown[] = []
    const keep = (error: unknown) => loose.push(error)
    process.on('unhandledRejection', keep)
    const run = await faultRun(3, 600, async () => {})
    process.off('unhandledRejection', keep)
    expect(run.problems).toEqual([])
    expect(loose).toEqual([])
    expect(run.polls).toBeGreaterThanOrEqual(600)
    expect([...run.met.keys()].sort()).toEqual([...FAULT_NAMES].sort())
    for (const mark of ['live', 'ageing', 'stale'])
      expect([mark, run.seen.get(mark) ?? 0]).not.toEqual([mark, 0])
  }, 60_000)
})
