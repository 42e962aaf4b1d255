import { answerCase, supersededAnswers } from '../core/metrics/answer-case.ts'
import type { MeasureContext } from '../core/metrics/measure-context.ts'
import type { Survey } from '../core/model/survey.ts'

/** The surveys of one stretch with no more in them than counts there: answers as the wall counts them, sendings once a ticket. */
export function countedOnce(
  surveys: readonly Survey[],
  stretch: Pick<MeasureContext, 'from' | 'until'>,
  context: MeasureContext,
): readonly Survey[] {
  const within = { ...context, ...stretch }
  const superseded = supersededAnswers(surveys, within)
  const asked = new Set<string>()
  return surveys.map(survey => {
    const counts = answerCase(survey, superseded, within) === 'counted'
    const isFirst = isSentWithin(survey, stretch) && !(survey.ticket !== null && asked.has(keyOf(survey)))
    if (isFirst) asked.add(keyOf(survey))
    return { ...survey, answered: counts ? survey.answered : null, sent: isFirst ? survey.sent : null }
  })
}

const keyOf = ({ survey, ticket }: Survey) => `${survey}\n${ticket}`

const isSentWithin = ({ sent, deleted }: Survey, { from, until }: Pick<MeasureContext, 'from' | 'until'>) =>
  !deleted && sent !== null && sent >= from && sent < until
