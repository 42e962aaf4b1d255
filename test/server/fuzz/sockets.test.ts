import { describe, expect, it } from 'vitest'
import { startFuzzDesk } from '../../../bench/fuzz-desk.ts'
import { fuzzSockets } from '../../../bench/fuzz-sockets.ts'

describe('fuzz of the sockets', () => {
  it('fuzz of the sockets finds no packet that ends the server, has it fail or hang, or writes anything', async () => {
    const desk = await startFuzzDesk()
    const run = await fuzzSockets(desk, { cases: 300, seed: 9 })
    await desk.close()
    expect(run.problems).toEqual([])
    expect(run.cases).toBeGreaterThan(8000)
    // Both ways out are gone: sockets that live on, and those that are let go.
    expect(run.ended).toBeGreaterThan(0)
    expect(run.ended).toBeLessThan(run.opened)
  }, 120_000)
})
