import type { Score } from '../model/survey.ts'
import type { NeutralRule } from '../model/team.ts'
import type { Exact, Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { answerCase, supersededAnswers } from './answer-case.ts'
import { evidence, type Tally, tally } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { surveyColumns } from './survey-columns.ts'
import { createTrend } from './trend.ts'

/**
 * Customer satisfaction: positive answers by all answers given in the range, as a share. The last answer per ticket and
 * survey wins; deleted ones leave. Neutral counts against by default (Simplesat and Zendesk do the same).
 */
export function csat(context: MeasureContext): Value {
  const { surveys, until, neutral: rule } = context
  const excluded: Tally = {}
  const trend = createTrend(context.days)
  const counts = { positive: 0, neutral: 0, negative: 0 }
  const superseded = supersededAnswers(surveys, context)
  const { answered, score: scores, deleted } = surveyColumns(surveys)
  const isPlain = superseded.size === 0 && context.excludedSurveys.size === 0 && rule !== 'excluded'
  for (let row = 0; row < surveys.length; row++) {
    const at = answered[row]!
    if (!(at >= context.from && at < until)) continue
    if (isPlain && deleted[row] === 0) {
      const score = scores[row] as Score
      counts[outcomeOf(score)]++
      trend.add(at as Instant, rule === 'net' ? score : score === 1 ? 1 : 0, 1)
      continue
    }
    const survey = surveys[row]!
    const outcome = answerCase(survey, superseded, context)
    if (outcome === null) continue
    // Left out of the share by the rule, a neutral answer is still told.
    if (outcome === 'neutral') counts.neutral++
    if (outcome !== 'counted') {
      tally(excluded, outcome)
      continue
    }
    // A counted answer has a score and an instant.
    const score = survey.score ?? 0
    counts[outcomeOf(score)]++
    trend.add(survey.answered ?? until, rule === 'net' ? score : score === 1 ? 1 : 0, 1)
  }
  const exact = shareOf(counts.positive, counts.neutral, counts.negative, rule)
  return {
    metric: 'csat',
    exact: exact.den === 0 ? null : exact,
    evidence: evidence({ counted: exact.den, excluded, ...counts }),
    trend: trend.points(until),
  }
}

/** The word of a score. */
export function outcomeOf(score: Score): 'positive' | 'neutral' | 'negative' {
  if (score === 0) return 'neutral'
  return score === 1 ? 'positive' : 'negative'
}

function shareOf(positive: number, neutral: number, negative: number, rule: NeutralRule): Exact {
  if (rule === 'excluded') return { num: positive, den: positive + negative }
  return { num: rule === 'net' ? positive - negative : positive, den: positive + neutral + negative }
}
