import type { HistoryMonth } from '../model/history.ts'
import type { MetricKey } from '../model/metric.ts'
import type { NeutralRule } from '../model/team.ts'
import type { Exact } from '../model/units.ts'

/** What a metric came to in an ended month, of how many. Null: no data. */
export interface FinalValue {
  readonly exact: Exact | null
  readonly counted: number
}

export type FinalValues = { readonly [metric in MetricKey]?: FinalValue }

/** The exact values of an ended month that its history holds: those that can be foreseen. */
export function finalValues(month: HistoryMonth, rule: NeutralRule): FinalValues {
  const { positive, neutral, negative } = month.answers
  const answers = positive + negative + (rule === 'excluded' ? 0 : neutral)
  return {
    mttr: value(
      month.durations.reduce((sum, time) => sum + time, 0),
      month.durations.length,
    ),
    csat: value(rule === 'net' ? positive - negative : positive, answers),
    slaResponse: value(month.response.good, month.response.n),
    slaResolution: value(month.resolution.good, month.resolution.n),
  }
}

const value = (num: number, den: number): FinalValue => ({
  exact: den === 0 ? null : { num, den },
  counted: den,
})
