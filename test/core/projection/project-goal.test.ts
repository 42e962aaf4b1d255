import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticWorld } from '../../../bench/synthetic-world.ts'
import { meets } from '../../../core/bonus/meets.ts'
import { measure } from '../../../core/metrics/measure.ts'
import { measureContext } from '../../../core/metrics/measure-context.ts'
import type { Goal } from '../../../core/model/goal.ts'
import { HOUR, type Instant } from '../../../core/model/units.ts'
import { historyMonth } from '../../../core/projection/history-month.ts'
import { parkedTickets } from '../../../core/projection/parked-tickets.ts'
import { type GoalProjection, projectGoal } from '../../../core/projection/project-goal.ts'
import { standing } from '../../../core/projection/standing.ts'
import { monthAfter, monthPeriod } from '../../../core/time/period.ts'
import { reportRules } from '../../../server/cli/month-report.ts'
import { FIVE_HOURS, shareOfGoal } from '../../helpers/a-history.ts'

const FIRST = '2025-01'
const MONTH = monthAfter(FIRST, 11)
const GOALS: readonly Goal[] = [FIVE_HOURS, shareOfGoal('csat', 99), shareOfGoal('slaResponse', 95)]
const neutral = 'against'

function desk(seed: number) {
  const world = syntheticWorld({ seed, first: FIRST, months: 12, volume: 220, zombies: 0.01 })
  const { zone } = world.schedule
  const rules = reportRules(world.schedule)
  const history = Array.from({ length: 9 }, (_, i) =>
    historyMonth(rules, world, monthPeriod(zone, monthAfter(FIRST, i + 2))),
  )
  const period = monthPeriod(zone, MONTH)
  const contextAt = (now: Instant) => measureContext(rules, world, period, now)
  const at = (now: Instant) => {
    const context = contextAt(now)
    const measures = measure(context)
    return { measures, standing: standing(context, measures, period) }
  }
  return { history, period, contextAt, at }
}

const { history, period, contextAt, at } = desk(21)
const dayEnd = (day: number) => (period.from + day * 24 * HOUR) as Instant
const project = (goal: Goal, now: Instant, months = history): GoalProjection =>
  projectGoal({ goal, standing: at(now).standing, to: period.to, history: months, neutral, lastMet: null })

describe('projectGoal', () => {
  it.each(GOALS)('projectGoal of $metric gives a chance, what is to come, a fan and a note', goal => {
    const found = project(goal, dayEnd(12))
    if (found.off.isOff) return expect(found.without).toBe('off')
    expect(found.chance).toBeGreaterThanOrEqual(0)
    expect(found.chance).toBeLessThanOrEqual(1)
    expect(found.expected).toBeGreaterThan(0)
    expect(found.note).toMatch(/^From /)
    const end = found.fan.at(-1)!
    expect(end.at).toBe(period.to)
    expect(end.low).toBeLessThanOrEqual(end.middle)
    expect(end.middle).toBeLessThanOrEqual(end.high)
    // The fan begins where the value stands.
    const first = found.fan[0]!
    expect(first.low).toBeCloseTo(first.high, 9)
  })

  it('projectGoal says no chance without three ended months in a row', () => {
    expect(project(FIVE_HOURS, dayEnd(12), [])).toMatchObject({
      chance: null,
      without: 'history',
      fan: [],
      chanceOf: null,
    })
    expect(project(FIVE_HOURS, dayEnd(12), history.slice(0, 2)).without).toBe('history')
    const gap = [...history.slice(0, 7), ...history.slice(8)]
    expect(project(FIVE_HOURS, dayEnd(12), gap).without).toBe('history')
  })

  it('projectGoal of a goal that always holds is off: nothing beats the current value there', () => {
    const easy: Goal = { ...FIVE_HOURS, target: { num: 1_000 * HOUR, den: 1 } }
    // Before anything is resolved, hold has nothing to hold.
    const begun = history.map(month => ({
      ...month,
      standings: month.standings.filter(({ resolved }) => resolved.n > 0),
    }))
    const found = project(easy, dayEnd(12), begun)
    expect(found).toMatchObject({ chance: null, without: 'off' })
    expect(found.note).toMatch(/^Over the last 6 months the forecast was no better than today's value/)
    expect(found.expected).toBeGreaterThan(0)
  })

  it('projectGoal at the end of the month is what happened', () => {
    for (const goal of GOALS) {
      const found = project(goal, period.to, history.slice(0, 3))
      const exact = at(period.to).measures[goal.metric].exact!
      expect(found.chance).toBe(meets(exact, goal.comparator, goal.target) ? 1 : 0)
    }
  })

  it('projectGoal gives the fan of the chance: the middle is as likely passed as not', () => {
    const found = project(FIVE_HOURS, dayEnd(10), history.slice(0, 3))
    const { low, middle, high } = found.fan.at(-1)!
    const below = (time: number) => found.chanceOf!('at most', { num: time, den: 1 })
    expect([below(low), below(middle), below(high)].map(p => Math.round(p * 100))).toEqual([10, 50, 90])
  })

  it('projectGoal gives the same bytes again, whatever was asked before', () => {
    const bytes = () =>
      JSON.stringify(GOALS.map(goal => project(goal, dayEnd(9), structuredClone(history) as typeof history)))
    expect(bytes()).toBe(bytes())
  })

  it('projectGoal gives the same bytes in every zone of the machine', () => {
    const before = process.env.TZ
    const bytes = ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Apia', 'UTC'].map(zone => {
      process.env.TZ = zone
      const made = desk(22)
      const { standing: state } = made.at(dayEnd(9))
      const input = {
        standing: state,
        to: made.period.to,
        history: made.history,
        neutral,
        lastMet: null,
      } as const
      return JSON.stringify([made.history, GOALS.map(goal => projectGoal({ ...input, goal }))])
    })
    process.env.TZ = before
    expect(new Set(bytes).size).toBe(1)
  })

  it('projectGoal of an easier target is never less likely', () => {
    const found = GOALS.map(goal => ({ goal, of: project(goal, dayEnd(11), history.slice(0, 3)).chanceOf! }))
    const share = fc.integer({ min: 50, max: 100 })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        for (const { goal, of } of found.slice(1))
          expect(of(goal.comparator, { num: low, den: 100 })).toBeGreaterThanOrEqual(
            of(goal.comparator, { num: high, den: 100 }) - 1e-9,
          )
        expect(of5(high)).toBeGreaterThanOrEqual(of5(low) - 1e-6)
      }),
      { numRuns: 40 },
    )
    function of5(tenths: number) {
      return found[0]!.of('at most', { num: tenths * HOUR, den: 10 })
    }
  })
})

describe('parkedTickets', () => {
  it('parkedTickets lists open tickets older than nearly all past ones, the oldest first', () => {
    const parked = parkedTickets(contextAt(dayEnd(12)), history)
    expect(parked.length).toBeGreaterThan(0)
    const ages = parked.map(({ age }) => age)
    expect(ages).toEqual([...ages].sort((a, b) => b - a))
    expect(parkedTickets(contextAt(dayEnd(12)), [])).toEqual([])
  })
})
