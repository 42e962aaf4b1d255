import type { Survey } from '../model/survey.ts'
import type { Instant } from '../model/units.ts'
import type { ExclusionReason } from '../model/value.ts'
import type { MeasureContext } from './measure-context.ts'
import { surveyColumns } from './survey-columns.ts'

/** Answers that give way to a later one of the same ticket and questionnaire, as known at an instant. */
export type Superseded = ReadonlySet<Survey>

/** What an answer is to satisfaction: `counted`, the reason it is left out, or null when it was not given in the range. */
export function answerCase(
  survey: Survey,
  superseded: Superseded,
  context: MeasureContext,
): 'counted' | ExclusionReason | null {
  const { score, answered, deleted } = survey
  if (score === null || answered === null || answered < context.from || answered >= context.until) return null
  if (deleted) return 'deleted'
  if (isByHand(survey, context)) return 'by-hand'
  if (superseded.size > 0 && superseded.has(survey)) return 'superseded'
  return score === 0 && context.neutral === 'excluded' ? 'neutral' : 'counted'
}

type Known = Pick<MeasureContext, 'from' | 'until' | 'excludedSurveys'>

/** What gave way within a range; an answer left out by hand gives way to the one before it, and makes none give way. */
export function supersededAnswers(surveys: readonly Survey[], context: Known): Superseded {
  const superseded = new Set<Survey>()
  const byTicket = new Map<string, Survey>()
  const byBoth = new Map<string, Survey>()
  // Most tickets have one answer, and nothing gives way to it.
  for (const survey of surveyColumns(surveys).rivals) {
    const { ticket, score, answered, deleted } = survey
    if (ticket === null || deleted || score === null || answered === null) continue
    if (answered < context.from || answered >= context.until || isByHand(survey, context)) continue
    const first = byTicket.get(ticket)
    if (first === undefined) {
      byTicket.set(ticket, survey)
      continue
    }
    // Nearly every ticket has one questionnaire: only another one needs a key made up of both.
    const isFirst = first.survey === survey.survey
    const [last, key] = isFirst ? [byTicket, ticket] : [byBoth, `${survey.survey}\n${ticket}`]
    const other = last.get(key)
    const isLast = other === undefined || isLater(survey, other)
    if (other !== undefined) superseded.add(isLast ? other : survey)
    if (isLast) last.set(key, survey)
  }
  return superseded
}

const isByHand = (survey: Survey, { excludedSurveys }: Known) =>
  excludedSurveys.size > 0 && excludedSurveys.has(survey.id)

function isLater(a: Survey, b: Survey): boolean {
  const [at, bt] = [a.answered as Instant, b.answered as Instant]
  return at === bt ? a.id > b.id : at > bt
}
