import { describe, expect, it } from 'vitest'
import { backtest } from '../../../core/projection/backtest.ts'
import { replay, trailingMonths } from '../../../core/projection/replay.ts'
import { aHistory, aMonth, FIVE_HOURS, shareOfGoal } from '../../helpers/a-history.ts'

const history = aHistory()
const replayed = replay(history, () => FIVE_HOURS)

describe('replay', () => {
  it('replay judges every month that three others precede', () => {
    expect(history.length).toBe(12)
    expect(replayed.map(({ score }) => score.month)).toEqual(history.slice(3).map(({ month }) => month))
    expect(replayed[0]?.pool.months).toBe(0)
    expect(replayed.at(-1)?.pool.months).toBe(8)
  })

  it('replay of a month learns nothing from it, nor from later ones', () => {
    const shorter = replay(history.slice(0, 8), () => FIVE_HOURS)
    expect(replayed.slice(0, 5)).toEqual(shorter)
  })

  it('replay leaves out months whose goal is not judged', () => {
    expect(replay(history, (_, { month }) => (month === history[5]?.month ? FIVE_HOURS : null)).length).toBe(
      1,
    )
  })

  it('trailingMonths is null where a month is missing', () => {
    const [a, b, c, d] = ['2026-01', '2026-02', '2026-03', '2026-05'].map(month => aMonth(month, [1]))
    expect(trailingMonths([a!, b!, c!], 3)?.length).toBe(3)
    expect(trailingMonths([a!, b!, c!, d!], 3)).toBeNull()
    expect(trailingMonths([b!, c!], 2)).toBeNull()
  })
})

describe('backtest', () => {
  const report = backtest(replayed)

  it('backtest tells months, forecasts, and scores by day that average to the whole', () => {
    expect([report.months, report.forecasts]).toEqual([9, 72])
    expect(Object.keys(report.byDay)).toEqual(['1', '4', '8', '12', '16', '20', '24', '27'])
    const days = Object.values(report.byDay)
    expect(days.reduce((sum, { model }) => sum + model, 0) / 8).toBeCloseTo(report.brier!.model, 12)
    expect(report.calibration.reduce((sum, { n }) => sum + n, 0)).toBe(72)
  })

  it('backtest gives the same bytes again: the intervals are seeded', () => {
    expect(JSON.stringify(backtest(replay(aHistory(), () => FIVE_HOURS)))).toBe(JSON.stringify(report))
  })

  it('backtest of nothing is empty, and null where there is nothing to say', () => {
    expect(backtest([])).toMatchObject({
      months: 0,
      forecasts: 0,
      brier: null,
      byDay: {},
      interval: { modelMinusHold: null },
    })
  })

  it('backtest of one month has no interval; of more, one around the difference', () => {
    expect(backtest(replayed.slice(0, 1)).interval.modelMinusHold).toBeNull()
    const [low, high] = report.interval.modelMinusHold!
    const difference = report.brier!.model - report.brier!.hold
    expect(low).toBeLessThanOrEqual(difference)
    expect(high).toBeGreaterThanOrEqual(difference)
  })
})

describe('an invented world', () => {
  const worlds = [5, 6, 7, 8].map(seed => aHistory(seed, 0.03))
  const scores = (goal: typeof FIVE_HOURS) =>
    backtest(
      worlds.flatMap((months, world) =>
        replay(months, () => goal).map(({ score, pool }) => ({
          pool,
          score: { ...score, month: `${world} ${score.month}` },
        })),
      ),
    ).brier!

  it.each([FIVE_HOURS, shareOfGoal('csat', 99), shareOfGoal('slaResponse', 95)])(
    'backtest of $metric stays below hold with 3 % of tickets that never close',
    goal => {
      const { model, hold } = scores(goal)
      expect(model).toBeLessThan(hold)
    },
  )
})
