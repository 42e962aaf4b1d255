import type { Survey } from '../model/survey.ts'
import type { Instant } from '../model/units.ts'
import type { ExclusionReason } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'

/** The last answer per ticket and survey, as known at an instant. */
export type LastAnswers = ReadonlyMap<string, Survey>

/** What an answer is to satisfaction: `counted`, the reason it is left out, or null when it was not given in the range. */
export function answerCase(
  survey: Survey,
  last: LastAnswers,
  context: MeasureContext,
): 'counted' | ExclusionReason | null {
  const { score, answered, deleted } = survey
  if (score === null || answered === null || answered < context.from || answered >= context.until) return null
  if (deleted) return 'deleted'
  if (context.excludedSurveys.has(survey.id)) return 'by-hand'
  if (last.get(answerKey(survey)) !== survey) return 'superseded'
  return score === 0 && context.neutral === 'excluded' ? 'neutral' : 'counted'
}

/** Of each ticket and survey the answer given last before `until`; an answer excluded by hand gives way to the one before. */
export function lastAnswers(
  surveys: readonly Survey[],
  context: Pick<MeasureContext, 'until' | 'excludedSurveys'>,
): LastAnswers {
  const last = new Map<string, Survey>()
  for (const survey of surveys) {
    if (survey.deleted || survey.score === null || survey.answered === null) continue
    if (survey.answered >= context.until || context.excludedSurveys.has(survey.id)) continue
    const key = answerKey(survey)
    const other = last.get(key)
    if (!other || isLater(survey, other)) last.set(key, survey)
  }
  return last
}

const answerKey = ({ ticket, survey, id }: Survey) => (ticket === null ? `\n${id}` : `${survey}\n${ticket}`)

function isLater(a: Survey, b: Survey): boolean {
  const [at, bt] = [a.answered as Instant, b.answered as Instant]
  return at === bt ? a.id > b.id : at > bt
}
