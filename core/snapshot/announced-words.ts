import { METRICS } from '../model/metric.ts'
import type { AnnouncedFigure } from '../model/snapshot.ts'
import { firstDayText, isMoneyShown, type Speech } from './format.ts'
import { goalWords, lowerFirst } from './goal-rule.ts'

/** `From December 1: satisfaction above 98%`. More than one change is a count: the plan page has them all. */
export function announcedWords(figure: AnnouncedFigure, speech: Speech): string {
  const { effective, goals, removed } = figure
  const from = `From ${firstDayText(effective, speech)}`
  const changes = goals.length + removed.length
  const [goal] = goals
  if (changes === 0) return `${from}: other rules of the plan`
  const more = figure.others ? ', and other rules' : ''
  if (changes > 1) return `${from}: ${changes} goals change${more}`
  if (goal) return `${from}: ${changeWords(goal, speech)}${more}`
  return `${from}: no goal for ${removed.map(metric => lowerFirst(METRICS[metric].title)).join('')}${more}`
}

function changeWords(goal: AnnouncedFigure['goals'][number], speech: Speech): string {
  const { title, unit } = METRICS[goal.id]
  if (unit === 'money' && !isMoneyShown(speech)) return `another goal for ${lowerFirst(title)}`
  return lowerFirst(goalWords({ ...goal, metric: goal.id, parts: 1 }, speech))
}
