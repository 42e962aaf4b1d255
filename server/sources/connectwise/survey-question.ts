import type { ConnectWiseSurvey } from '../../../core/model/connection.ts'
import { SourceError } from '../source.ts'
import type { ConnectWiseApi } from './connectwise-api.ts'
import { parseSurvey, parseSurveyQuestion, QUESTION_FIELDS, SURVEY_FIELDS } from './mapping-surveys.ts'

/** The survey and the question of it that tells satisfaction. */
export interface AskedQuestion {
  readonly survey: string
  readonly options: readonly string[]
}

/** Reads the survey that the settings choose. Rejects where it or its question is no longer there. */
export async function surveyQuestion(
  api: ConnectWiseApi,
  { survey, question }: ConnectWiseSurvey,
  signal: AbortSignal,
): Promise<AskedQuestion> {
  const path = `/service/surveys/${survey}`
  const about = await api.one(path, SURVEY_FIELDS, signal)
  if (about === null) throw gone(`survey ${survey}`)
  const rows = await api.all(`${path}/questions`, { fields: QUESTION_FIELDS }, signal)
  const asked = rows.map(parseSurveyQuestion).find(each => each?.id === question)
  if (!asked) throw gone(`question ${question} of survey ${survey}`)
  return { survey: parseSurvey(about).name ?? `Survey ${survey}`, options: asked.options }
}

const gone = (what: string) =>
  new SourceError(
    'unexpected',
    `ConnectWise has no ${what}. Choose the survey and its question again on the Sources page.`,
  )
