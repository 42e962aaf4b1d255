import type { Goal } from '../model/goal.ts'
import { METRICS } from '../model/metric.ts'
import type { Exact } from '../model/units.ts'
import { countText, type Speech } from './format.ts'
import { targetWords } from './target-words.ts'
import { valueWords } from './value-words.ts'

/** What was measured of a goal in a closed month and whether it was met, in a sentence. */
export function measuredWords(
  goal: Goal,
  value: Exact | null,
  counted: number,
  met: boolean | null,
  speech: Speech,
): string {
  const { title, counted: things } = METRICS[goal.metric]
  const asked = `${goal.comparator} ${targetWords(goal.metric, goal.target, goal.comparator, speech)}`
  const verdict = met === null ? 'Left out: too few to judge' : met ? 'Met' : 'Missed'
  if (value === null) return `${title} is not known: nothing was counted. The goal was ${asked}. ${verdict}.`
  const told = valueWords(goal.metric, value, goal.comparator, speech)
  const some = counted === 1 ? `1 ${things.slice(0, -1)}` : `${countText(counted, speech)} ${things}`
  // Such a number is one whole, whether it was typed in or told by a source.
  const of = things === 'readings' ? '' : `, of ${some}`
  return `${title} was ${told}${of}. The goal was ${asked}. ${verdict}.`
}
