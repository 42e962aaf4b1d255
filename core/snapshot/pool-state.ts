import type { MonthForecast } from '../model/forecast.ts'
import type { PoolState } from '../model/pool-figure.ts'

/** Before this working day of a month its numbers rest on too little. */
const FIRST_SOUND_DAY = 6
const LIKELY = 0.5

export interface PoolStateInput {
  /** Working days of the month so far, today included. */
  readonly workingDay: number
  readonly hasData: boolean
  /** Null: nobody asked for one. */
  readonly forecast: MonthForecast | null
  /** Whether the plan pays the whole pool or nothing. */
  readonly isAllOrNothing: boolean
  readonly isOutOfReach: boolean
}

/** What the amount on the wall is: the first that applies (RULINGS, *Projection*). Stale goes before all: freshness.ts. */
export function poolState(input: PoolStateInput): PoolState {
  const { forecast } = input
  if (input.workingDay < FIRST_SOUND_DAY) return 'early'
  if (!input.hasData) return 'no-data'
  if (forecast === null || forecast.without === 'history') return 'no-forecast'
  // Typed-in numbers alone are never forecast: nothing was switched off.
  if (forecast.without === 'off') return forecast.off.length > 0 ? 'forecast-off' : 'no-forecast'
  if (input.isOutOfReach) return input.isAllOrNothing ? 'nothing-likely' : 'on-track'
  if (input.isAllOrNothing && (forecast.outcomes?.[0]?.chance ?? 0) < LIKELY) return 'playing-for'
  return forecast.shown?.isLikely ? 'on-track' : 'too-close'
}

/** The chance of the highest payout, in percent as the ladder shows it; 0 where it shows none. */
export function fullPercent({ rows, outcomes }: MonthForecast): number {
  const most = outcomes?.[0]?.amount
  return rows.find(row => row.amount === most)?.percent ?? 0
}
