import { describe, expect, it } from 'vitest'
import { backtestText } from '../../../admin/projection/backtest-text.ts'
import type { Instant } from '../../../core/model/units.ts'
import type { BacktestReport } from '../../../core/projection/backtest.ts'

const SPEECH = { locale: 'en-US', currency: 'USD', zone: 'UTC', now: 0 as Instant }

const report = (modelMinusHold: readonly [number, number] | null): BacktestReport => ({
  ...{ months: 9, forecasts: 72, brier: { hold: 0.153, runRate: 0.114, model: 0.058 } },
  ...{ byDay: {}, calibration: [], interval: { modelMinusHold, modelMinusRunRate: null } },
})

describe('backtestText', () => {
  it('backtestText sets the scores beside one another and says that lower is better', () => {
    expect(backtestText(report(null), SPEECH)).toEqual([
      "72 forecasts of 9 ended months. Brier score 0.058, 0.153 if the current value stays, 0.114 at the month's pace. Lower is better.",
    ])
  })

  it('backtestText says how sure the difference to the current value is', () => {
    const second = (interval: readonly [number, number]) => backtestText(report(interval), SPEECH)[1]
    expect(second([-0.2, -0.04])).toMatch(/^Better than the current value: .* -0\.200 and -0\.040 /)
    expect(second([-0.2, 0.1])).toMatch(/^Not surely better/)
    expect(second([0.01, 0.1])).toMatch(/^Worse/)
  })

  it('backtestText says so where no past month could be forecast', () => {
    expect(backtestText({ ...report(null), brier: null }, SPEECH)).toEqual([
      'No ended month could be forecast from the months before it yet.',
    ])
  })
})
