import { describe, expect, it } from 'vitest'
import { type Millis, millis } from '../../../core/model/units.ts'
import { retried, waited } from '../../../server/sources/http-retry.ts'
import { SourceError, type SourceErrorKind } from '../../../server/sources/source.ts'

const { signal } = new AbortController()
const down = (kind: SourceErrorKind, rest: number | null = null) =>
  new SourceError(kind, kind, rest === null ? null : millis(rest))

async function tries(errors: readonly Error[], random = 0.5) {
  const waits: Millis[] = []
  let runs = 0
  const run = async () => {
    const error = errors[runs++]
    if (error) throw error
    return 'done'
  }
  const parts = { random: () => random, wait: async (time: Millis) => void waits.push(time) }
  const end = await retried(run, parts, signal).catch((error: Error) => error.message)
  return { end, runs, waits }
}

describe('retried', () => {
  it('retried does a thing once that works', async () => {
    expect(await tries([])).toEqual({ end: 'done', runs: 1, waits: [] })
  })

  it('retried waits longer each time, somewhere between half and one and a half, and gives up after four', async () => {
    const errors = Array.from({ length: 9 }, () => down('down'))
    expect(await tries(errors, 0)).toEqual({ end: 'down', runs: 4, waits: [250, 500, 1000] })
    expect(await tries(errors, 1)).toEqual({ end: 'down', runs: 4, waits: [750, 1500, 3000] })
  })

  it('retried rests as long as it is asked to, but not above a minute', async () => {
    expect(await tries([down('throttled', 60_000)], 0)).toEqual({ end: 'done', runs: 2, waits: [60_000] })
    expect(await tries([down('throttled', 60_001)])).toEqual({ end: 'throttled', runs: 1, waits: [] })
  })

  it.each(['keys', 'role', 'unexpected', 'input'] as const)('retried does not repeat %s', async kind => {
    expect(await tries([down(kind)])).toEqual({ end: kind, runs: 1, waits: [] })
  })

  it('retried does not repeat a mistake, and ends with the reason of its signal', async () => {
    expect(await tries([new TypeError('a mistake')])).toEqual({ end: 'a mistake', runs: 1, waits: [] })
    const run = async () => {
      throw down('down')
    }
    const stop = AbortSignal.abort(new Error('stopped'))
    await expect(retried(run, { random: () => 0.5, wait: waited }, stop)).rejects.toThrow('stopped')
  })
})
