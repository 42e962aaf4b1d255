import type { Exact, Instant } from '../model/units.ts'
import type { TrendPoint } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'

/** A value as it stood at each day's end, and at `until`; days without one have no point. */
export function dailyTrend(
  { days, until }: Pick<MeasureContext, 'days' | 'until'>,
  valueAt: (until: Instant) => Exact | null,
): readonly TrendPoint[] {
  return days
    .filter(day => day < until)
    .flatMap((_, index) => {
      const end = days[index + 1] ?? until
      const at = end < until ? end : until
      const value = valueAt(at)
      return value === null ? [] : [{ at, value }]
    })
}
