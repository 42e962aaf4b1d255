import { describe, expect, it } from 'vitest'
import { measure } from '../../../core/metrics/measure.ts'
import type { SourceFigure } from '../../../core/model/snapshot.ts'
import { HOUR, instant, MINUTE, millis } from '../../../core/model/units.ts'
import { type SnapshotInput, snapshot } from '../../../core/snapshot/snapshot.ts'
import { forecastOf } from '../../helpers/a-forecast.ts'
import { goal, goalsOf, plan } from '../../helpers/a-plan.ts'
import { reading } from '../../helpers/a-reading.ts'
import { ALWAYS, answer, contextOf, made, NOVEMBER, on, RULES, ZONE } from '../../helpers/november.ts'

const now = on('24 14:47')
const source: SourceFigure = {
  id: 'csv',
  label: 'CSV',
  asOf: instant(now - MINUTE),
  ageingAt: instant(now + MINUTE),
  staleAt: instant(now + 15 * MINUTE),
  failed: false,
  problem: null,
  notice: null,
}
const tickets = [
  made({ id: '1', resolved: on('10 10:00') }),
  made({ id: '2', respondBy: on('24 15:00') }),
  made({ id: '3', respondBy: on('24 12:00') }),
]
const input: SnapshotInput = {
  stamp: { v: 4, boot: 'b', build: 'c', now },
  team: {
    ...RULES,
    wallQr: false,
    id: 'help-desk',
    name: 'Help desk',
    zone: ZONE,
    plan: { currency: 'USD', versions: [plan()] },
  },
  schedule: ALWAYS,
  locale: 'en-US',
  demo: true,
  period: NOVEMBER,
  midnight: on('24 00:00'),
  measures: measure(contextOf({ tickets, surveys: [answer({ id: '1' }), answer({ id: '2' })], now })),
  context: contextOf({ tickets, now }),
  qrs: {},
  elapsed: millis(600 * HOUR),
  remaining: millis(300 * HOUR),
  sources: [source],
}

describe('snapshot', () => {
  it('snapshot says whose it is, of when, and of which run', () => {
    expect(snapshot(input)).toMatchObject({
      v: 4,
      boot: 'b',
      build: 'c',
      now,
      team: { id: 'help-desk', name: 'Help desk' },
      zone: ZONE,
      locale: 'en-US',
      currency: 'USD',
      demo: true,
      sources: [source],
      period: { month: '2026-11', state: 'open', workingDays: { total: 30, done: 23, today: true, left: 6 } },
    })
  })

  it('snapshot has one panel for each goal, in the order of the plan, with what it pays', () => {
    const { metrics } = snapshot(input)
    expect(metrics.map(({ id, verdict, amount, counted }) => [id, verdict, amount, counted])).toEqual([
      ['mttr', 'holding', 5_547_00, 1],
      ['csat', 'holding', 5_547_00, 2],
      ['slaResponse', 'missing', 5_546_00, 1],
    ])
  })

  it('snapshot takes the pace so far for what is to come', () => {
    expect(snapshot(input).metrics[1]?.need).toMatchObject({ kind: 'may-be-bad', bad: 0, next: 1 })
  })

  it('snapshot has the pool, and who must be answered next', () => {
    const { pool, next } = snapshot(input)
    expect(pool).toMatchObject({ state: 'no-forecast', amount: 11_093_00, asOf: source.asOf })
    expect(next).toEqual({ due: [{ id: '2', due: on('24 15:00'), assigned: false }], lateToday: 1 })
  })

  it('snapshot shows a typed-in number of more than seven days ago without a verdict', () => {
    const context = contextOf({ now, records: { readings: [reading({ id: '1' })] } })
    const version = plan({ goals: [goal('projectSales', 'at least', 1_000_00, 1)] })
    const team = { ...input.team, plan: { currency: 'USD', versions: [version] } }
    expect(snapshot({ ...input, team, context, measures: measure(context) }).metrics).toMatchObject([
      { id: 'projectSales', value: { num: 5_000_00, den: 1 }, verdict: 'not-known' },
    ])
  })

  it('snapshot takes what a forecast expects, and its verdicts, chances and fan', () => {
    const stands = [true, true, false].map(met => ({ met, by: null }))
    const plain = forecastOf(plan(), stands, [0.9, 0.5, 0.001])
    const fan = [{ at: now, low: 1, middle: 2, high: 3 }]
    const csat = { chance: 0.5, expected: 41.6, fan, note: '' }
    const forecast = { ...plain, goals: { ...plain.goals, csat } }
    const { metrics, pool } = snapshot({ ...input, forecast })
    expect(metrics.map(({ verdict }) => verdict)).toEqual(['holding', 'at-risk', 'out-of-reach'])
    expect(metrics[1]).toMatchObject({ need: { next: 42 }, fan: [[expect.any(Number), 1, 3]] })
    expect(pool).toMatchObject({ state: 'on-track', outOfReach: ['slaResponse'] })
  })

  it('snapshot of the first working days is early, of whatever it counts', () => {
    const stamp = { ...input.stamp, now: on('04 10:00') }
    const early = { ...source, asOf: on('04 10:00') }
    const { pool } = snapshot({ ...input, stamp, sources: [early] })
    expect(pool).toMatchObject({ state: 'early', amount: 16_640_00, early: { tickets: 1, answers: 2 } })
  })

  it('snapshot says no need of a net score', () => {
    const team = { ...input.team, neutral: 'net' as const }
    expect(snapshot({ ...input, team }).metrics.map(({ need }) => need === null)).toEqual([
      false,
      true,
      false,
    ])
  })

  it('snapshot withholds verdicts when an input is stale or has never answered', () => {
    for (const known of [{ failed: true }, { asOf: null }, { staleAt: now }]) {
      const stale = snapshot({ ...input, sources: [source, { ...source, ...known }] })
      expect(stale.pool.state).toBe('stale')
      expect(new Set(stale.metrics.map(({ verdict }) => verdict))).toEqual(new Set(['not-known']))
    }
  })

  it('snapshot is as old as its oldest source', () => {
    const older = { ...source, id: 'x', asOf: instant(now - 2 * MINUTE) }
    expect(snapshot({ ...input, sources: [source, older] }).pool.asOf).toBe(older.asOf)
    expect(snapshot({ ...input, sources: [] }).pool.asOf).toBeNull()
  })

  it('snapshot gives the pool of a goal that too few answers leave out to the others', () => {
    const goals = plan().goals.map(each =>
      each.metric === 'csat' ? { ...each, minimum: { counted: 3, below: 'left-out' as const } } : each,
    )
    const team = { ...input.team, plan: { currency: 'USD', versions: [plan({ goals })] } }
    const { metrics, pool } = snapshot({ ...input, team })
    expect(metrics.map(({ id, verdict, met, amount }) => [id, verdict, met, amount])).toEqual([
      ['mttr', 'holding', true, 8_320_00],
      ['csat', 'too-few', null, 0],
      ['slaResponse', 'missing', false, 8_320_00],
    ])
    expect(pool).toMatchObject({ all: 16_640_00, amount: 8_320_00 })
    expect(pool.wouldAdd).toEqual([{ id: 'slaResponse', amount: 8_320_00 }])
    expect(pool.ladder.map(({ amount }) => amount)).toEqual([16_640_00, 8_320_00])
  })

  it('snapshot follows the plan version of the month', () => {
    const versions = [plan(), plan({ effective: '2026-12', goals: goalsOf(1) })]
    const team = { ...input.team, plan: { currency: 'USD', versions } }
    expect(snapshot({ ...input, team }).metrics).toHaveLength(3)
    expect(snapshot({ ...input, team, period: { ...NOVEMBER, month: '2026-12' } }).metrics).toHaveLength(1)
  })
})
