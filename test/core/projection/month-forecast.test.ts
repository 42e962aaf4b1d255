import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticWorld } from '../../../bench/synthetic-world.ts'
import { judgedGoals } from '../../../core/bonus/judged-goals.ts'
import { ladder } from '../../../core/bonus/ladder.ts'
import { payoutOf } from '../../../core/bonus/payout-of.ts'
import { stake } from '../../../core/bonus/stake.ts'
import { wholeUnits } from '../../../core/bonus/whole-units.ts'
import { measure } from '../../../core/metrics/measure.ts'
import { measureContext } from '../../../core/metrics/measure-context.ts'
import type { Goal } from '../../../core/model/goal.ts'
import type { HistoryMonth } from '../../../core/model/history.ts'
import type { PlanVersion } from '../../../core/model/plan.ts'
import { type BasisPoints, HOUR, type Instant } from '../../../core/model/units.ts'
import { historyMonth } from '../../../core/projection/history-month.ts'
import { monthForecast } from '../../../core/projection/month-forecast.ts'
import { monthAfter, monthPeriod } from '../../../core/time/period.ts'
import { reportRules } from '../../../server/cli/month-report.ts'
import { FIVE_HOURS, shareOfGoal } from '../../helpers/a-history.ts'
import { plan } from '../../helpers/a-plan.ts'

const FIRST = '2025-01'
const world = syntheticWorld({ seed: 21, first: FIRST, months: 12, volume: 220, zombies: 0.01 })
const rules = reportRules(world.schedule)
const { zone } = world.schedule
const history: readonly HistoryMonth[] = Array.from({ length: 9 }, (_, i) =>
  historyMonth(rules, world, monthPeriod(zone, monthAfter(FIRST, i + 2))),
)
const period = monthPeriod(zone, monthAfter(FIRST, 11))

const TIME: Goal = { ...FIVE_HOURS, parts: 1 }
const CSAT: Goal = { ...shareOfGoal('csat', 95), parts: 1 }
const SLA: Goal = { ...shareOfGoal('slaResponse', 95), parts: 1 }
const PROFIT: Goal = { metric: 'profit', comparator: 'at least', target: { num: 100, den: 1 }, parts: 1 }
const pays = (hours: number, share: number) => ({
  at: { num: hours * HOUR, den: 1 },
  pays: share as BasisPoints,
})
const TIERS: Goal = {
  ...TIME,
  comparator: 'below',
  mode: { kind: 'tiers', shape: 'steps', points: [pays(12, 4000), pays(8, 7000), pays(5, 10_000)] },
}

function forecast(version: PlanVersion, day: number, months = history) {
  const now = (period.from + day * 24 * HOUR) as Instant
  const context = measureContext(rules, world, period, now)
  const measures = measure(context)
  const judged = judgedGoals(version, period.month, measures)
  const held = stake(version)
  const found = monthForecast({
    ...{ version, judged, held, context, measures, period },
    ...{ history: months, neutral: 'against', lastMet: {} },
  })
  const now$ = wholeUnits(payoutOf(version, judged, held).payable)
  return { found, now: now$, rungs: new Set(ladder(version, held).map(({ amount }) => amount)) }
}

const goals = (...of: readonly Goal[]): PlanVersion => plan({ goals: of })

describe('monthForecast', () => {
  it('monthForecast tells outcomes, the amount shown and the rows of a month with history', () => {
    const { found, now } = forecast(goals(TIME, CSAT, SLA), 12)
    expect(found.without).toBe(null)
    expect(found.outcomes?.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9)
    expect(found.outcomes?.filter(each => each.now).map(({ amount }) => amount)).toEqual([now])
    expect(Object.values(found.goals).some(({ chance }) => chance !== null)).toBe(true)
    expect(found.parked.length).toBeGreaterThan(0)
  })

  it('monthForecast without three months of history has no outcomes', () => {
    const { found } = forecast(goals(TIME, CSAT), 12, history.slice(0, 2))
    expect(found).toMatchObject({ without: 'history', outcomes: null, expected: null, shown: null, rows: [] })
    expect(found.goals.mttr?.chance).toBe(null)
    expect(found.parked).toEqual([])
  })

  it('monthForecast takes a typed-in number to stay as it is', () => {
    const { found } = forecast(goals(TIME, PROFIT), 12)
    expect(found.goals.profit).toMatchObject({ chance: null, expected: null, fan: [] })
    // Nothing typed in: the half of the pool that profit earns is in no outcome that may happen.
    const all = forecast(goals(TIME), 12).found
    const likely = found.outcomes?.filter(({ chance }) => chance > 0).map(({ amount }) => amount) ?? []
    const whole = Math.max(...(all.outcomes?.map(({ amount }) => amount) ?? []))
    expect(Math.max(...likely)).toBeLessThan(whole)
  })

  it('monthForecast of typed-in numbers alone foresees nothing', () => {
    expect(forecast(goals(PROFIT), 12).found).toMatchObject({ without: 'off', outcomes: null })
  })

  it('monthForecast leaves a goal out as likely as it has too few', () => {
    const few: Goal = { ...CSAT, minimum: { counted: 100_000, below: 'left-out' } }
    const { found } = forecast(goals(TIME, few), 12)
    const alone = forecast(goals(TIME), 12).found
    expect(found.outcomes?.map(({ amount }) => amount)).toEqual(alone.outcomes?.map(({ amount }) => amount))
    expect(found.expected).toBeCloseTo(alone.expected ?? -1, -2)
  })

  it('monthForecast of a missed gate pays nothing whatever the others do', () => {
    const never: Goal = { ...PROFIT, parts: 0, mode: { kind: 'gate' } }
    const { found } = forecast(goals(TIME, never), 12)
    expect(found.outcomes).toEqual([{ amount: 0, chance: 1, now: true }])
    expect(found.rows).toEqual([{ amount: 0, percent: 100, now: true }])
  })

  it('monthForecast gives the same bytes for the same input', () => {
    const copy = structuredClone(history)
    const version = goals(TIERS, CSAT)
    expect(JSON.stringify(forecast(version, 9, copy).found)).toBe(JSON.stringify(forecast(version, 9).found))
  })

  it('monthForecast only names amounts that payroll can pay, and rows that add up to 100', () => {
    const some = fc.subarray([TIME, CSAT, SLA, PROFIT, TIERS] as Goal[], { minLength: 1 })
    const version = some
      .filter(each => new Set(each.map(({ metric }) => metric)).size === each.length)
      .map(each => goals(...each))
    fc.assert(
      fc.property(version, fc.integer({ min: 1, max: 29 }), (each, day) => {
        const { found, now, rungs } = forecast(each, day)
        expect(found.rows.length === 0).toBe(found.outcomes === null)
        if (found.outcomes === null) return
        for (const { amount } of found.outcomes) expect(rungs.has(amount) || amount === now).toBe(true)
        expect(found.outcomes.map(({ amount }) => amount)).toContain(found.shown?.amount)
        expect(found.rows.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
        expect(found.rows.length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 60 },
    )
  })
})
