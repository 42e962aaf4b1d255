import type { MeasureContext } from '../metrics/measure-context.ts'
import type { MonthForecast } from '../model/forecast.ts'
import type { Goal } from '../model/goal.ts'
import type { MetricKey } from '../model/metric.ts'
import type { OutlookCause, OutlookEvent } from '../model/outlook.ts'
import { outlookCauses } from './outlook-causes.ts'

/** What a forecast said, and what it was made from. */
export interface Outlook {
  readonly month: string
  readonly context: MeasureContext
  readonly goals: readonly Goal[]
  readonly forecast: Pick<MonthForecast, 'goals' | 'shown'>
}

/** Five points, and a billionth so that five are five in floating point too. */
const MOVED = 0.05 - 1e-9
const MOST_CAUSES = 5

/** What changed from one outlook to a later one, and why; null when nothing a lead should know of. Pure. */
export function outlookEvent(before: Outlook, after: Outlook): OutlookEvent | null {
  if (before.month !== after.month) return null
  const [was, is] = [before.forecast.shown, after.forecast.shown]
  const amount = was && is && was.amount !== is.amount ? { before: was.amount, after: is.amount } : null
  const chances = after.goals.flatMap(({ metric }) => moved(metric, before, after))
  if (amount === null && chances.length === 0) return null
  const causes = causesOf(before, after)
  return {
    at: after.context.until,
    month: after.month,
    causes: causes.slice(0, MOST_CAUSES),
    more: Math.max(0, causes.length - MOST_CAUSES),
    ...{ amount, chances },
  }
}

function moved(metric: MetricKey, before: Outlook, after: Outlook): OutlookEvent['chances'] {
  const [was, is] = [before, after].map(({ forecast }) => forecast.goals[metric]?.chance ?? null)
  if (was == null || is == null || Math.abs(is - was) < MOVED) return []
  return [{ metric, before: was, after: is }]
}

function causesOf(before: Outlook, after: Outlook): readonly OutlookCause[] {
  const isEdited = JSON.stringify(before.goals) !== JSON.stringify(after.goals)
  const edited: readonly OutlookCause[] = isEdited ? [{ kind: 'goals' }] : []
  const causes = [...edited, ...outlookCauses(before.context, after.context)]
  return causes.length === 0 ? [{ kind: 'time' }] : causes
}
