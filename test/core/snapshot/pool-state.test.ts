import { describe, expect, it } from 'vitest'
import type { Cents } from '../../../core/model/units.ts'
import { fullPercent, type PoolStateInput, poolState } from '../../../core/snapshot/pool-state.ts'
import { forecastOf, noForecast } from '../../helpers/a-forecast.ts'
import { plan } from '../../helpers/a-plan.ts'

const now = [true, false, true].map(met => ({ met, by: null }))
const forecast = (...chances: readonly number[]) => forecastOf(plan(), now, chances)
const gated = (...chances: readonly number[]) =>
  forecastOf(plan({ gates: [{ n: 3, of: ['mttr', 'csat', 'slaResponse'] }] }), now, chances)
const likely = forecast(0.95, 0.1, 0.95)
const open = forecast(0.9, 0.6, 0.6)

/** The last row of the order; each known thing moves it up. */
const state = (known: Partial<PoolStateInput>) =>
  poolState({
    ...{ workingDay: 6, hasData: true, forecast: likely, isAllOrNothing: false, isOutOfReach: false },
    ...known,
  })

describe('poolState', () => {
  it('poolState is on track with a rung at 50 %, too close without one', () => {
    expect([state({}), state({ forecast: open })]).toEqual(['on-track', 'too-close'])
  })

  it('poolState is early before working day six, whatever else is known', () => {
    for (const known of [{ hasData: false }, { forecast: null }, { isOutOfReach: true }, {}])
      expect(state({ ...known, workingDay: 5 })).toBe('early')
    expect(state({ workingDay: 6 })).toBe('on-track')
  })

  it('poolState without data or without a forecast comes before a goal out of reach', () => {
    const lost = { isOutOfReach: true, isAllOrNothing: true }
    expect(state({ ...lost, hasData: false })).toBe('no-data')
    expect(state({ ...lost, forecast: null })).toBe('no-forecast')
    expect(state({ ...lost, forecast: noForecast('history') })).toBe('no-forecast')
    expect(state({ ...lost, forecast: noForecast('off') })).toBe('forecast-off')
    // Typed-in numbers alone: nothing was switched off.
    expect(state({ ...lost, forecast: { ...noForecast('off'), off: [] } })).toBe('no-forecast')
  })

  it('poolState with a goal out of reach is on track for what is left, and nothing likely where all must hold', () => {
    expect(state({ isOutOfReach: true, forecast: open })).toBe('on-track')
    expect(state({ isOutOfReach: true, isAllOrNothing: true })).toBe('nothing-likely')
  })

  it('poolState plays for all or nothing under 50 % of the exact chance', () => {
    expect(state({ isAllOrNothing: true, forecast: gated(1, 0.499, 1) })).toBe('playing-for')
    expect(state({ isAllOrNothing: true, forecast: gated(1, 0.6, 1) })).toBe('on-track')
  })
})

describe('fullPercent', () => {
  it('fullPercent is that of the highest payout, and 0 where the ladder shows it not', () => {
    expect(fullPercent(gated(1, 0.35, 1))).toBe(35)
    expect(fullPercent(gated(1, 0.01, 1))).toBe(0)
    expect(fullPercent(noForecast('off'))).toBe(0)
    const rows = [{ amount: 0 as Cents, percent: 100, now: true }]
    expect(fullPercent({ ...gated(1, 0.35, 1), rows })).toBe(0)
  })
})
