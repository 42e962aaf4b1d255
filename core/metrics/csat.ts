import type { Survey } from '../model/survey.ts'
import type { NeutralRule } from '../model/team.ts'
import type { Exact, Instant } from '../model/units.ts'
import type { Value } from '../model/value.ts'
import { evidence, type Tally, tally } from './evidence.ts'
import type { MeasureContext } from './measure-context.ts'
import { createTrend } from './trend.ts'

/**
 * Customer satisfaction: positive answers by all answers given in the range, as a share. The last answer per ticket and
 * survey wins; deleted ones leave. Neutral counts against by default (Simplesat and Zendesk do the same).
 */
export function csat(context: MeasureContext): Value {
  const { surveys, from, until, neutral: rule } = context
  const excluded: Tally = {}
  const trend = createTrend(context.days, until)
  const counts = { positive: 0, neutral: 0, negative: 0 }
  const last = lastAnswers(surveys, until)
  for (const survey of surveys) {
    if (survey.score === null || survey.answered === null) continue
    if (survey.answered < from || survey.answered >= until) continue
    if (survey.deleted) tally(excluded, 'deleted')
    else if (last.get(answerKey(survey)) !== survey) tally(excluded, 'superseded')
    else {
      if (survey.score === 0 && rule === 'excluded') tally(excluded, 'neutral')
      counts[survey.score === 1 ? 'positive' : survey.score === 0 ? 'neutral' : 'negative']++
      const share = shareOf(
        survey.score === 1 ? 1 : 0,
        survey.score === 0 ? 1 : 0,
        survey.score === -1 ? 1 : 0,
        rule,
      )
      if (share.den > 0) trend.add(survey.answered, share.num, share.den)
    }
  }
  const exact = shareOf(counts.positive, counts.neutral, counts.negative, rule)
  return {
    metric: 'csat',
    exact: exact.den === 0 ? null : exact,
    evidence: evidence({ counted: exact.den, excluded, ...counts }),
    trend: trend.points(),
  }
}

function shareOf(positive: number, neutral: number, negative: number, rule: NeutralRule): Exact {
  if (rule === 'excluded') return { num: positive, den: positive + negative }
  return { num: rule === 'net' ? positive - negative : positive, den: positive + neutral + negative }
}

const answerKey = ({ ticket, survey, id }: Survey) => (ticket === null ? `\n${id}` : `${survey}\n${ticket}`)

function lastAnswers(surveys: readonly Survey[], until: Instant): ReadonlyMap<string, Survey> {
  const last = new Map<string, Survey>()
  for (const survey of surveys) {
    if (survey.deleted || survey.score === null || survey.answered === null || survey.answered >= until)
      continue
    const key = answerKey(survey)
    const other = last.get(key)
    if (!other || isLater(survey, other)) last.set(key, survey)
  }
  return last
}

function isLater(a: Survey, b: Survey): boolean {
  const [at, bt] = [a.answered ?? 0, b.answered ?? 0]
  return at === bt ? a.id > b.id : at > bt
}
