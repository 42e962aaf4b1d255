import type { ClosedMonth } from '../../core/model/closed-month.ts'
import { goal } from './a-plan.ts'
import { closedNovember } from './closed-november.ts'
import { on } from './november.ts'

/** November of the help desk, closed with one goal and a ticket of each kind behind it, unless it says otherwise. */
export function aClosedMonth(known: Partial<ClosedMonth> = {}): ClosedMonth {
  const whole = closedNovember({ goals: [goal('mttr', 'below', 18_000_000, 1)] })
  const rows = [
    { id: '10001', outcome: 'counted', reason: null, time: 5_400_000 },
    { id: '10003', outcome: 'left-out', reason: 'merged', time: null },
  ]
  const goals = whole.goals.map(each => ({ ...each, rows }))
  return { ...whole, goals, settled: { 10001: on('12 10:00') }, ...known }
}
