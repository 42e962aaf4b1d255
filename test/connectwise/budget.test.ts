import { beforeAll, describe, expect, it } from 'vitest'
import { instant } from '../../core/model/units.ts'
import type { RequestNote } from './desk.ts'
import { MINUTE } from './life.ts'
import { ASKED, MONTH, measured } from './measured.ts'
import { type OurSource, ourSource } from './our-source.ts'
import { startSimulator } from './start-simulator.ts'

const NOW = Date.parse('2026-11-22T18:00:00Z')
const TICKETS = 15_000

const simulator = startSimulator()
let now = NOW
let ours: OurSource

beforeAll(async () => {
  await simulator.begin(NOW)
  await simulator.seed(TICKETS)
  ours = ourSource(simulator.site(), NOW)
}, 60_000)

/** What a poll a minute later asks the server. */
async function poll(): Promise<readonly RequestNote[]> {
  now += MINUTE
  ours.clock.now = instant(now)
  await simulator.set({ now })
  await ours.source.fetch(MONTH, new AbortController().signal)
  return simulator.requests()
}

const ofTickets = (asked: readonly RequestNote[]) =>
  asked.filter(({ path }) => path.startsWith('/service/tickets')).length

describe('the budget of requests', () => {
  it('fetch reads a month of 15,000 tickets whole, a thousand at a time', async () => {
    const first = await poll()
    expect(ofTickets(first)).toBeLessThan(TICKETS / 1000 + 10)
    const batch = await ours.source.fetch(MONTH, new AbortController().signal)
    const { minutes, resolved } = await simulator.truth(ASKED.always)
    expect(measured(batch, instant(now), 'always')).toMatchObject({ minutes, resolved })
    expect(resolved).toBeGreaterThan(TICKETS / 2)
    await simulator.requests()
  }, 60_000)

  it('fetch asks for at most two things where nothing changed', async () => {
    const counts: number[] = []
    for (let index = 0; index < 5; index++) counts.push((await poll()).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(2)
  }, 60_000)

  it('fetch costs fewer than 150 requests for tickets in an hour of polls, one of which reads all anew', async () => {
    let tickets = 0
    let most = 0
    for (let minute = 0; minute < 60; minute++) {
      await simulator.happen([
        { kind: 'open' },
        { kind: 'respond', ticket: minute },
        { kind: 'close', ticket: TICKETS - minute },
        { kind: 'answer', ticket: minute, option: minute % 3 },
      ])
      const asked = ofTickets(await poll())
      tickets += asked
      most = Math.max(most, asked)
    }
    expect(most).toBeGreaterThan(TICKETS / 1000)
    expect(tickets).toBeLessThan(150)
  }, 120_000)
})
