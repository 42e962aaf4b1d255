import { describe, expect, it } from 'vitest'
import { fuzzRoutes } from '../../../bench/fuzz-routes.ts'
import { fuzzSite } from '../../../bench/fuzz-site.ts'

const ROUTES = fuzzRoutes().filter(({ method }) => method === 'GET')

describe('fuzz of reads', () => {
  it('fuzz of reads finds no request that ends the server, has it fail or hang, or writes without being granted', async () => {
    const run = await fuzzSite(ROUTES, { cases: 300, seed: 9 })
    expect(run.problems).toEqual([])
    expect(run.cases).toBe(300 * ROUTES.length)
    // Neither all refused nor all granted.
    expect(run.answers[2]).toBeGreaterThan(run.cases / 30)
    expect(run.answers[4]).toBeGreaterThan(run.cases / 2)
  }, 300_000)
})
