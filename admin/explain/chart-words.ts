import type { Explanation } from '../../core/model/explanation.ts'
import type { TrendPoint } from '../../core/model/value.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { figureOf } from '../words/figure-of.ts'
import { dayText } from '../words/moment-text.ts'
import { exactText } from './formula-text.ts'

/** What the chart shows: where the month began, where it stands, and the goal. */
export function chartWords(explained: Explanation, speech: Speech): string {
  const [first, last] = [explained.trend[0], explained.trend.at(-1)]
  if (!first || !last || first === last) return 'The line of the month begins once two days have numbers.'
  const value = (point: TrendPoint) => exactText({ ...explained, value: point.value }, speech, 0)
  const goal = explained.goal
    ? ` The dashed line is the goal, ${FIGURES['metrics[].goal.target']
        .show(figureOf(explained), speech)
        .map(piece => piece.text)
        .join('')}; the tinted side meets it.`
    : ''
  return `The month so far: ${value(first)} on ${dayText(first.at, speech)}, ${value(last)} on ${dayText(last.at, speech)}.${goal}`
}
