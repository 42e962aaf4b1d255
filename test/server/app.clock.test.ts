import { describe, expect, it } from 'vitest'
import { instant } from '../../core/model/units.ts'
import { SourceError } from '../../server/sources/source.ts'
import { fakeMachine } from '../helpers/fake-machine.ts'
import { httpCall } from '../helpers/http-call.ts'
import { emptyBatch, samplePipeline, startTestServer } from '../helpers/start-test-server.ts'

const HOUR = 3_600_000

/** A server whose clock and monotonic time walk in step unless the test says otherwise. */
async function desk() {
  const { machine, state } = fakeMachine()
  const warnings: string[] = []
  const told = { polls: 0, fails: null as SourceError | null }
  const server = await startTestServer({
    machine,
    warn: message => warnings.push(message),
    // The history asks the source too, which is no poll.
    pipeline: {
      ...samplePipeline,
      gather: (...given) => {
        told.polls += 1
        return told.fails ? Promise.reject(told.fails) : samplePipeline.gather(...given)
      },
    },
    source: { fetch: async range => emptyBatch(range, range.to) },
  })
  const beat = async () => {
    server.clock.now = instant(server.clock.now + 30_000)
    state.time += 30_000
    await server.advance(30_000)
  }
  await server.advance(0)
  return { ...server, warnings, told, beat, state }
}

describe('createApp, when its clock moves', () => {
  it('createApp polls at its interval while nobody sets the clock', async () => {
    const { beat, told, warnings } = await desk()
    await beat()
    expect([told.polls, warnings]).toEqual([1, []])
    await beat()
    expect(told.polls).toBe(2)
  })

  it.each([
    ['slept for eight hours', 8 * HOUR, 'moved on by 28800 s'],
    ['was set back by three hours', -3 * HOUR, 'set back by 10800 s'],
  ])('createApp logs, polls and recalculates at the beat after its machine %s', async (_, by, words) => {
    const { beat, told, warnings, clock, port, advance } = await desk()
    clock.now = instant(clock.now + by)
    await beat()
    await advance(200)
    expect(told.polls).toBe(2)
    expect(warnings).toEqual([expect.stringContaining(words)])
    expect((await httpCall(port, { path: '/readyz' })).text).toBe('ready\ncsv live 0')
    await beat()
    expect(warnings.length).toBe(1)
  })

  it('createApp says the true age of data after the clock was set back while its source is down', async () => {
    const { beat, told, clock, port } = await desk()
    told.fails = new SourceError('down', 'Down.')
    clock.now = instant(clock.now - 3 * HOUR)
    await beat()
    expect((await httpCall(port, { path: '/readyz' })).text).toBe('ready\ncsv live 30')
  })

  it('createApp leaves a source alone that has refused its keys, whatever the clock does', async () => {
    const { beat, told, clock, advance } = await desk()
    told.fails = new SourceError('keys', 'Refused.')
    await beat()
    await beat()
    const { polls } = told
    for (let jump = 0; jump < 3; jump++) {
      clock.now = instant(clock.now + HOUR)
      await beat()
      await advance(200)
    }
    expect(told.polls).toBe(polls)
  })
})
