import { describe, expect, it } from 'vitest'
import { oneAtATime } from '../../../server/relay/one-at-a-time.ts'

/** Resolves once what was promised has been told. */
const settled = () => new Promise(resolve => setImmediate(resolve))

function start(outcome: () => void = () => {}) {
  const ends: (() => void)[] = []
  const reports: unknown[] = []
  const run = oneAtATime(
    () =>
      new Promise<void>(resolve => {
        ends.push(resolve)
        outcome()
      }),
    error => reports.push(error),
  )
  return { run, ends, reports }
}

describe('oneAtATime', () => {
  it('oneAtATime runs once more, however often it was asked for meanwhile', async () => {
    const { run, ends } = start()
    for (let asked = 0; asked < 5; asked += 1) run()
    expect(ends).toHaveLength(1)
    ends[0]?.()
    await settled()
    expect(ends).toHaveLength(2)
    ends[1]?.()
    await settled()
    expect(ends).toHaveLength(2)
  })

  it('oneAtATime reports a failure and runs again when it is asked', async () => {
    const { run, ends, reports } = start(() => {
      throw new Error('no')
    })
    run()
    await settled()
    run()
    await settled()
    expect([ends.length, reports.length]).toEqual([2, 2])
  })
})
