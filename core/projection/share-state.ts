import type { Goal } from '../model/goal.ts'
import type { AnswerCounts, HistoryMonth, Standing } from '../model/history.ts'
import type { MetricKey } from '../model/metric.ts'
import type { NeutralRule } from '../model/team.ts'
import type { Exact } from '../model/units.ts'
import type { Sample } from './headroom.ts'
import type { ShareState } from './share-model.ts'

export type ShareKey = Exclude<MetricKey, 'mttr'>

type Counted = Pick<HistoryMonth, 'answers' | 'response' | 'resolution'>

/** The good ones and all that a share is made of. A net score counts a neutral answer as half a good one. */
export function shareSample(counted: Counted, metric: ShareKey, neutral: NeutralRule): Sample {
  if (metric === 'slaResponse') return counted.response
  if (metric === 'slaResolution') return counted.resolution
  return answerSample(counted.answers, neutral)
}

function answerSample({ positive, neutral, negative }: AnswerCounts, rule: NeutralRule): Sample {
  if (rule === 'excluded') return { good: positive, n: positive + negative }
  const n = positive + neutral + negative
  return rule === 'net' ? { good: positive + Math.floor(neutral / 2), n } : { good: positive, n }
}

/** The goal of a sample. A net score t, positive less negative, is a share of (1 + t) / 2 that are good. */
export function shareGoal(goal: Goal, neutral: NeutralRule): Goal {
  if (goal.metric !== 'csat' || neutral !== 'net') return goal
  const { num, den } = goal.target
  return { ...goal, target: { num: den + num, den: 2 * den } }
}

/** A share at a standing, beside the months before. */
export function shareState(
  standing: Standing,
  past: readonly HistoryMonth[],
  metric: ShareKey,
  neutral: NeutralRule,
): ShareState {
  const samples = past.map(month => shareSample(month, metric, neutral))
  return {
    sample: shareSample(standing, metric, neutral),
    past: {
      good: samples.reduce((sum, { good }) => sum + good, 0),
      n: samples.reduce((sum, { n }) => sum + n, 0),
    },
    pastBusiness: past.reduce((sum, { business }) => sum + business, 0),
    elapsed: standing.elapsed,
    remaining: standing.remaining,
    kind: metric === 'csat' ? 'answers' : 'promises',
  }
}

export const sampleValue = ({ good, n }: Sample): Exact | null => (n === 0 ? null : { num: good, den: n })
