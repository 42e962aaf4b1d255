import { describe, expect, it } from 'vitest'
import { clockAt, clockFinding } from '../../../../server/cli/doctor/clock-finding.ts'

const NOW = Date.parse('2026-11-24T17:00:00Z')
const off = (difference: number | null) => clockFinding({ whose: 'wall.example.com', difference }, NOW)

describe('clockFinding', () => {
  it.each([
    [1000, 'ok'],
    [-10_000, 'ok'],
    [10_001, 'look'],
    [-120_000, 'look'],
    [120_001, 'wrong'],
    [null, 'look'],
  ] as const)('clockFinding of a difference of %s ms is %s', (difference, state) => {
    expect(off(difference).state).toBe(state)
  })

  it('clockFinding says that nothing was checked where nobody can be asked', () => {
    expect(clockFinding(null, NOW)).toMatchObject({
      ...{ state: 'ok', sentence: expect.stringMatching(/^Not checked/) },
    })
  })

  it('clockFinding is wrong before Poolboard was written', () => {
    expect(clockFinding(null, 0)).toMatchObject({ state: 'wrong', sentence: 'The clock says 1970-01-01.' })
  })
})

describe('clockAt', () => {
  const asked = (fetch: typeof globalThis.fetch) =>
    clockAt('https://wall.example.com/x', { fetch, now: () => NOW })

  it('clockAt is what the Date of the answer says, taken from the middle of its second', async () => {
    const headers = { date: 'Tue, 24 Nov 2026 17:05:00 GMT' }
    expect(await asked(async () => new Response(null, { headers }))).toEqual({
      ...{ whose: 'wall.example.com', difference: 300_500 },
    })
  })

  it('clockAt knows nothing of an answer without a Date, and of none', async () => {
    const unknown = { whose: 'wall.example.com', difference: null }
    expect(await asked(async () => new Response(null))).toEqual(unknown)
    expect(await asked(() => Promise.reject(new TypeError('fetch failed')))).toEqual(unknown)
  })
})
