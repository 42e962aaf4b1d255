import type { Goal } from '../model/goal.ts'
import { METRICS } from '../model/metric.ts'
import { basisPointsText, type Speech } from './format.ts'
import { listed } from './listed.ts'
import { monthYear } from './month-year.ts'
import { targetWords } from './target-words.ts'

/** `Satisfaction above 99%`. */
export function goalWords({ metric, comparator, target }: Goal, speech: Speech): string {
  return `${METRICS[metric].title} ${comparator} ${targetWords(metric, target, comparator, speech)}`
}

/** What one goal asks for and earns, every rule of it in a sentence. `allParts`: those of all goals that earn. */
export function goalRule(goal: Goal, allParts: number, speech: Speech): readonly string[] {
  const { metric, ramp } = goal
  const words = goalWords(goal, speech)
  const months = Object.entries(ramp ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const ramps = months.map(
    ([month, target]) => `In ${monthYear(month, speech)}: ${goalWords({ ...goal, target }, speech)}.`,
  )
  return [
    `${METRICS[metric].title}: ${lowerFirst(METRICS[metric].meaning)}.`,
    ...earning(goal, words, allParts, speech),
    ...ramps,
    ...minimumRule(goal),
  ]
}

function earning(goal: Goal, words: string, allParts: number, speech: Speech): readonly string[] {
  const parts = `${goal.parts} of ${allParts} ${allParts === 1 ? 'part' : 'parts'} of the pool`
  if (goal.mode?.kind === 'gate') return [`${words} is a gate: unless it holds, the month pays nothing.`]
  if (goal.mode?.kind !== 'tiers') return [`${words} earns ${parts}.`]
  const { points, shape } = goal.mode
  const said = points.map(
    ({ at, pays }) =>
      `${targetWords(goal.metric, at, goal.comparator, speech)} pays ${basisPointsText(pays, speech)}`,
  )
  const how =
    shape === 'steps'
      ? 'by steps, nothing below the first'
      : 'along straight lines between points, flat outside'
  return [`${words} is the goal. It earns ${parts} ${how}: ${listed(said)} of its share.`]
}

function minimumRule({ metric, minimum }: Goal): readonly string[] {
  if (minimum === undefined) return []
  const under = `With fewer than ${minimum.counted} ${METRICS[metric].counted}`
  switch (minimum.below) {
    case 'judged':
      return []
    case 'forgive-one':
      return [`${under}, one bad one is forgiven.`]
    case 'left-out':
      return [`${under}, the goal is left out and the other goals share its part.`]
    case 'last-verdict':
      return [`${under}, the verdict of the month before stands.`]
  }
}

/** Inside a sentence: only the first letter, so that SLA stays SLA. */
export const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)
