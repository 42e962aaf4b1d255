import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import type { Exclusion } from '../../core/model/exclusion.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { type Instant, instant, MINUTE } from '../../core/model/units.ts'
import { NO_BOOKS } from '../../server/books.ts'
import { gather, type RecalculateInput, recalculate } from '../../server/pipeline.ts'
import type { Source } from '../../server/sources/source.ts'
import { funding, goal, goalsOf, plan } from '../helpers/a-plan.ts'
import { answer, at, made, NINE_TO_FIVE, NOVEMBER, on, RULES, ZONE } from '../helpers/november.ts'

const now = on('24 14:47')
const team: Settings['teams'][number] = {
  ...RULES,
  wallQr: false,
  schedules: [{ from: null, schedule: NINE_TO_FIVE }],
  id: 'help-desk',
  name: 'Help desk',
  zone: ZONE,
  plan: { currency: 'USD', versions: [plan({ rehearsal: true })] },
}
const settings: Settings = { revision: 0, company: '', locale: 'en-US', teams: [team] }
const batch: Batch = {
  from: NOVEMBER.from,
  to: NOVEMBER.to,
  tickets: [
    made({ id: '1', respondBy: on('10 12:00'), responded: on('10 10:00'), resolved: on('10 11:00') }),
    made({ id: '2', respondBy: on('24 15:00') }),
    made({ id: '3', resolved: on('24 14:48') }),
  ],
  surveys: [answer({ id: '1' }), answer({ id: '2', score: -1 })],
  asOf: { csv: now },
}
const input: RecalculateInput = {
  batch,
  books: NO_BOOKS,
  settings,
  sources: [
    {
      id: 'csv',
      label: 'CSV',
      asOf: now,
      ageingAt: instant(now + MINUTE),
      staleAt: instant(now + 15 * MINUTE),
      failed: false,
      problem: null,
      notice: null,
    },
  ],
  demo: false,
  exclusions: [],
  qrs: {},
  v: 1,
  boot: 'boot',
  build: 'build',
  now,
}

const withPlan = (...goals: Parameters<typeof plan>): Settings => ({
  ...settings,
  teams: [{ ...team, plan: { currency: 'USD', versions: [plan(...goals)] } }],
})

const first = (some: RecalculateInput): Snapshot => recalculate(some)[0] as Snapshot

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

describe('recalculate', () => {
  it('recalculate walks from tickets to the pool', () => {
    const { metrics, pool, next, period } = first(input)
    expect(metrics.map(({ id, value, verdict }) => [id, value, verdict])).toEqual([
      ['mttr', { num: 7_200_000, den: 1 }, 'holding'],
      ['csat', { num: 1, den: 2 }, 'missing'],
      ['slaResponse', { num: 1, den: 1 }, 'holding'],
    ])
    expect(pool).toMatchObject({
      state: 'no-forecast',
      rehearsal: true,
      amount: 11_093_00,
      fullShare: 1_386_00,
    })
    expect(next.due).toEqual([{ id: '2', due: on('24 15:00'), assigned: false }])
    expect(period.month).toBe('2026-11')
  })

  it('recalculate is pure: the same input gives the same bytes, and is left as it was', () => {
    const before = JSON.stringify(input)
    const once = JSON.stringify(recalculate(frozen(structuredClone(input))))
    const again = frozen(structuredClone(input))
    expect(JSON.stringify(recalculate(again))).toBe(once)
    expect(JSON.stringify(recalculate(again))).toBe(once)
    expect(JSON.stringify(again)).toBe(before)
  })

  it('recalculate survives the wire: no number is lost in JSON', () => {
    const snapshots = recalculate(input)
    expect(JSON.parse(JSON.stringify(snapshots))).toEqual(snapshots)
  })

  it('recalculate with an edited goal changes the pool of the same batch', () => {
    const easy = withPlan({ goals: [goal('csat', 'at least', 1, 2)] })
    const hard = withPlan({ goals: [goal('csat', 'above', 1, 2)] })
    expect(first({ ...input, settings: easy }).pool.amount).toBe(16_640_00)
    expect(first({ ...input, settings: hard }).pool.amount).toBe(0)
  })

  it('recalculate with other revenue changes the money and no verdict', () => {
    const doubled = withPlan({ funding: funding(1_664_000_00) })
    const [before, after] = [first(input), first({ ...input, settings: doubled })]
    expect(after.pool.all).toBe(2 * before.pool.all)
    expect(after.metrics.map(({ verdict }) => verdict)).toEqual(before.metrics.map(({ verdict }) => verdict))
  })

  it('recalculate without a batch knows nothing and pays nothing known', () => {
    const { metrics, pool, next } = first({ ...input, batch: null })
    expect(metrics.map(({ value, verdict, need }) => [value, verdict, need])).toEqual([
      [null, 'not-known', null],
      [null, 'not-known', null],
      [null, 'not-known', null],
    ])
    expect([pool.state, pool.amount]).toEqual(['no-data', null])
    expect(next).toEqual({ due: [], lateToday: 0 })
  })

  it('recalculate leaves out what a person excluded, for that team and while it stands', () => {
    const entry: Exclusion = {
      id: 'e1',
      team: 'help-desk',
      kind: 'survey',
      target: '2',
      reason: 'the wrong person answered',
      author: 'lead',
      at: now,
      undone: null,
    }
    const share = (exclusion: Exclusion) => first({ ...input, exclusions: [exclusion] }).metrics[1]?.value
    expect(share(entry)).toEqual({ num: 1, den: 1 })
    expect(share({ ...entry, team: 'sales' })).toEqual({ num: 1, den: 2 })
    expect(share({ ...entry, undone: { author: 'lead', at: now, reason: 'it was right' } })).toEqual({
      num: 1,
      den: 2,
    })
  })

  it('recalculate makes one snapshot for each team, each in its own zone and with its own plan', () => {
    const tokyo = { ...team, id: 'tokyo', zone: 'Asia/Tokyo', plan: { ...team.plan, currency: 'JPY' } }
    const teams = [team, { ...tokyo, plan: { currency: 'JPY', versions: [plan({ goals: goalsOf(1) })] } }]
    const late = at('2026-11-30T16:00Z')
    const [here, there] = recalculate({ ...input, now: late, settings: { ...settings, teams } })
    expect([here?.team.id, here?.period.month, here?.metrics.length]).toEqual(['help-desk', '2026-11', 3])
    expect([there?.team.id, there?.period.month, there?.metrics.length]).toEqual(['tokyo', '2026-12', 1])
  })

  it('recalculate turns to the new month at its first millisecond, in the zone of the team', () => {
    const monthAt = (moment: Instant) => first({ ...input, now: moment }).period.month
    expect(monthAt(instant(NOVEMBER.to - 1))).toBe('2026-11')
    expect(monthAt(NOVEMBER.to)).toBe('2026-12')
  })
})

describe('gather', () => {
  const asked: { from: Instant; to: Instant }[] = []
  const source: Source = {
    name: 'csv',
    label: 'CSV',
    staleAfter: null,
    fetch: range => {
      asked.push(range)
      return Promise.resolve(batch)
    },
  }
  const { signal } = new AbortController()

  it('gather asks for the open month of every team, at once', async () => {
    const teams = [team, { ...team, id: 'tokyo', zone: 'Asia/Tokyo' }]
    await expect(gather(source, settings, now, signal)).resolves.toBe(batch)
    await gather(source, { ...settings, teams }, at('2026-11-30T16:00Z'), signal)
    expect(asked).toEqual([
      { from: NOVEMBER.from, to: NOVEMBER.to },
      // In Tokyo it is December: November is provisional.
      { from: at('2026-11-01T00:00+09:00'), to: at('2027-01-01T00:00+09:00') },
    ])
  })

  it('gather hands the signal on, and fails as the source does', async () => {
    const stopped = new AbortController()
    stopped.abort(new Error('stopped'))
    const failing: Source = { ...source, fetch: (_, given) => Promise.reject(given.reason) }
    await expect(gather(failing, settings, now, stopped.signal)).rejects.toThrow('stopped')
  })
})
