import { describe, expect, it } from 'vitest'
import type { MetricFigure } from '../../core/model/metric-figure.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { instant, millis } from '../../core/model/units.ts'
import { seenAt, snapshotFreshness } from '../../core/snapshot/freshness.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import type { Source } from '../../server/sources/source.ts'
import { settled } from '../helpers/fake-later.ts'
import { httpCall } from '../helpers/http-call.ts'
import { onlySource } from '../helpers/only-source.ts'
import { signedIn } from '../helpers/signed-in.ts'
import { startTestServer } from '../helpers/start-test-server.ts'
import type { ShopEvent } from './events.ts'
import { MINUTE } from './life.ts'
import { ASKED } from './measured.ts'
import { ourSource, ZONE } from './our-source.ts'
import { startSimulator } from './start-simulator.ts'

const NOW = Date.parse('2026-11-11T18:00:00Z')
const DAY = 24 * 60
/** What the default hours of a team are, and all agreements. */
const TRUE = { ...ASKED.office, agreementTypes: null, office: { offsetHours: -7, open: 480, close: 1080 } }

const simulator = startSimulator()

/** The whole program before the simulator, with one clock for both. */
async function startDesk() {
  const ours = ourSource(simulator.site(), NOW)
  const pending = new Set<Promise<unknown>>()
  const source: Source = {
    ...ours.source,
    fetch(range, signal) {
      const fetching = ours.source.fetch(range, signal)
      const done = fetching.catch(() => {})
      pending.add(done)
      void done.then(() => pending.delete(done))
      return fetching
    },
  }
  const server = await startTestServer({
    ...{ sources: onlySource(source), pipeline: { gather, recalculate }, start: instant(NOW) },
    env: { ZONE },
  })
  let now = NOW
  /** Minute after minute, each with the real answers of its polls. */
  const pass = async (minutes: number) => {
    for (let left = minutes; left > 0; left--) {
      now += MINUTE
      const at = instant(now)
      server.clock.now = at
      ours.clock.now = at
      await simulator.set({ now })
      await server.advance(millis(MINUTE))
      await quiet()
    }
  }
  const quiet = async () => {
    while (pending.size > 0) await Promise.all(pending)
    await settled()
  }
  // Nobody stays signed in for a day.
  const snapshot = async (): Promise<Snapshot> => {
    const headers = { cookie: `poolboard_session=${await signedIn(server.store, instant(now))}` }
    return JSON.parse((await httpCall(server.port, { path: '/api/v1/snapshot', headers })).text)
  }
  await quiet()
  return { pass, snapshot, reports: server.reports, now: () => instant(now) }
}

/** What a wall shows of it. */
async function wall(desk: Awaited<ReturnType<typeof startDesk>>) {
  const shown = seenAt(await desk.snapshot(), desk.now())
  const of = (metric: MetricFigure['id']) => shown.metrics.find(({ id }) => id === metric)
  return {
    freshness: snapshotFreshness(shown, desk.now()),
    verdicts: shown.metrics.map(({ verdict }) => verdict),
    pool: shown.pool.state,
    problem: shown.sources[0]?.problem,
    asOf: shown.sources[0]?.asOf,
    values: [of('mttr'), of('csat'), of('slaResponse')].map(each => each?.value),
    counted: [of('mttr'), of('csat'), of('slaResponse')].map(each => each?.counted),
  }
}

/** What it should show, by the simulator's own arithmetic. */
async function should() {
  const { minutes, resolved, positive, answers, response } = await simulator.truth(TRUE)
  return {
    values: [
      { num: minutes * MINUTE, den: resolved },
      { num: positive, den: answers },
      { num: response.met, den: response.met + response.breached },
    ],
    counted: [resolved, answers, response.met + response.breached],
  }
}

const worked = (ticket: number): ShopEvent[] => [
  { kind: 'respond', ticket },
  { kind: 'close', ticket },
  { kind: 'answer', ticket, option: ticket % 3 },
]

describe('a day without ConnectWise', () => {
  it('createApp keeps the last good numbers, unjudged, and is right one poll after', async () => {
    await simulator.begin(NOW)
    await simulator.happen([90, 200, 300, 400].map(ago => ({ kind: 'open', ago })))
    await simulator.happen([0, 1, 2, 3].flatMap(worked))
    const desk = await startDesk()
    await desk.pass(2)
    const before = await wall(desk)
    expect(before).toMatchObject({ freshness: 'live', problem: null, ...(await should()) })
    expect(before.verdicts).not.toContain('not-known')

    await simulator.set({ isDown: true })
    await desk.pass(DAY / 2)
    await simulator.happen([{ kind: 'open' }, { kind: 'open', ago: 60 }, { kind: 'reopen', ticket: 0 }])
    await simulator.happen([
      ...worked(4),
      { kind: 'delete', ticket: 1 },
      { kind: 'merge', ticket: 2, into: 3 },
    ])
    await desk.pass(DAY / 2)
    const during = await wall(desk)
    expect(during).toMatchObject({ values: before.values, counted: before.counted, asOf: before.asOf })
    expect(during).toMatchObject({ freshness: 'stale', pool: 'stale' })
    expect(new Set(during.verdicts)).toEqual(new Set(['not-known']))
    expect(during.problem).toMatch(/127\.0\.0\.1/)

    await simulator.set({ isDown: false })
    await simulator.happen([...worked(3), { kind: 'close', ticket: 0 }])
    // Five minutes are the longest wait between two tries.
    let after = during
    for (let minute = 0; minute < 6 && after.asOf === before.asOf; minute++) {
      await desk.pass(1)
      after = await wall(desk)
    }
    expect(after).toMatchObject({ freshness: 'live', problem: null, ...(await should()) })
    expect(after.verdicts).not.toContain('not-known')
    expect(after.values).not.toEqual(before.values)
  }, 120_000)
})
