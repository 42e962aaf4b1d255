import { describe, expect, it } from 'vitest'
import { syntheticWorld } from '../../../bench/synthetic-world.ts'
import { ticket } from '../../../core/model/ticket.ts'
import { HOUR, type Instant, type Millis } from '../../../core/model/units.ts'
import { backtest } from '../../../core/projection/backtest.ts'
import { replay } from '../../../core/projection/replay.ts'
import { backtestGoal } from '../../../server/cli/backtest-goal.ts'
import { backtestHistory } from '../../../server/cli/backtest-history.ts'
import { backtestTable } from '../../../server/cli/backtest-table.ts'
import { aMonth } from '../../helpers/a-history.ts'
import { at, SCHEDULE } from '../../helpers/demo-desk.ts'

const NOW = at('2027-01-15T12:00:00Z')
const world = syntheticWorld({ seed: 9, first: '2025-01', months: 14, volume: 120, zombies: 0.02 })

describe('backtestHistory', () => {
  it('backtestHistory tells every month from the first ticket on, gaps too, and none that has not ended', () => {
    const one = (id: string, created: string) => ticket({ id, source: 's', created: at(created) })
    const tickets = [one('1', '2026-10-05T12:00:00Z'), one('2', '2027-01-05T12:00:00Z')]
    const history = backtestHistory({ tickets, surveys: [] }, SCHEDULE, NOW)
    expect(history.map(({ month, opened }) => [month, opened])).toEqual([
      ['2026-10', 1],
      ['2026-11', 0],
      ['2026-12', 0],
    ])
  })

  it('backtestHistory of no ticket is empty', () => {
    expect(backtestHistory({ tickets: [], surveys: [] }, SCHEDULE, NOW)).toEqual([])
  })
})

describe('backtestGoal', () => {
  const hours = (n: number, hour: number) => Array.from({ length: n }, () => hour)
  const past = [
    aMonth('2026-01', hours(20, 1)),
    aMonth('2026-02', hours(20, 2)),
    aMonth('2026-03', hours(20, 6)),
  ]
  const own = aMonth('2026-04', hours(20, 4))

  it('backtestGoal is the mean over the tickets of the three months before, exact', () => {
    expect(backtestGoal(null)(past, own)).toMatchObject({
      comparator: 'at most',
      target: { num: 180 * HOUR, den: 60 },
    })
  })

  it('backtestGoal is the hours asked for', () => {
    expect(backtestGoal((5 * HOUR) as Millis)(past, own)?.target).toEqual({ num: 5 * HOUR, den: 1 })
  })

  it('backtestGoal judges no month with fewer than 60 tickets before it, or 20 of its own', () => {
    expect(backtestGoal(null)([...past.slice(1), aMonth('2026-01', hours(19, 1))], own)).toBeNull()
    expect(backtestGoal(null)(past, aMonth('2026-04', hours(19, 4)))).toBeNull()
  })
})

describe('the backtest', () => {
  const history = backtestHistory(world, world.schedule, NOW)
  const report = backtest(replay(history, backtestGoal(null)))

  it('backtest of seeded data is better than hold and run rate', () => {
    expect(report.months).toBeGreaterThan(8)
    const { hold, runRate, model } = report.brier!
    expect(model).toBeLessThan(hold)
    expect(model).toBeLessThan(runRate)
  })

  it('backtest does not know what happens after the last month it judges', () => {
    const end = at('2025-09-01T04:00:00Z')
    const known = (instant: Instant | null) => (instant !== null && instant >= end ? null : instant)
    const cut = world.tickets
      .filter(({ created }) => created < end)
      .map(each => ({ ...each, resolved: known(each.resolved), responded: known(each.responded) }))
    const shorter = backtestHistory({ tickets: cut, surveys: [] }, world.schedule, NOW)
    const before = (all: typeof history) =>
      replay(
        all.filter(({ month }) => month < '2025-09'),
        backtestGoal(null),
      )
    expect(before(shorter)).toEqual(before(history))
  })

  it('backtestTable prints scores by day and what chances meant', () => {
    const table = backtestTable(report)
    expect(table).toMatch(/^\d+ forecasts of \d+ months/)
    for (const line of ['day 1 ', 'day 27 ', 'all ', 'model less hold ', 'chance given '])
      expect(table).toContain(`\n${line}`)
  })

  it('backtestTable says why nothing could be judged', () => {
    expect(backtestTable(backtest([]))).toMatch(/^No month could be judged/)
  })
})
