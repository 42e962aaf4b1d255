import { METRICS } from '../model/metric.ts'
import type { AnnouncedFigure } from '../model/snapshot.ts'
import { firstDayText, type Speech } from './format.ts'
import { goalWords, lowerFirst } from './goal-rule.ts'

/** `From December 1: satisfaction above 98%`. More than one change is a count: the plan page has them all. */
export function announcedWords({ effective, goals, removed }: AnnouncedFigure, speech: Speech): string {
  const from = `From ${firstDayText(effective, speech)}`
  const changes = goals.length + removed.length
  const [goal] = goals
  if (changes === 0) return `${from}: other rules of the plan`
  if (changes > 1) return `${from}: ${changes} goals change`
  if (goal) return `${from}: ${lowerFirst(goalWords({ ...goal, metric: goal.id, parts: 1 }, speech))}`
  return `${from}: no goal for ${removed.map(metric => lowerFirst(METRICS[metric].title)).join('')}`
}
