import type { SourceSurvey } from '../../../core/model/source-report.ts'
import type { ConnectWiseApi } from './connectwise-api.ts'
import { parseSurvey, parseSurveyQuestion, QUESTION_FIELDS, SURVEY_FIELDS } from './mapping-surveys.ts'

/** ConnectWise's own surveys and their questions. Those without options are left out: no option can be chosen of them. */
export async function connectWiseSurveys(
  api: ConnectWiseApi,
  signal: AbortSignal,
): Promise<readonly SourceSurvey[]> {
  const rows = await api.all('/service/surveys', { fields: SURVEY_FIELDS }, signal)
  const surveys = await Promise.all(
    rows.map(parseSurvey).map(async ({ id, name }): Promise<readonly SourceSurvey[]> => {
      if (id === null) return []
      const asked = await api.all(`/service/surveys/${id}/questions`, { fields: QUESTION_FIELDS }, signal)
      const questions = asked.map(parseSurveyQuestion).filter(question => question !== null)
      const chosenFrom = questions.filter(({ options }) => options.length > 0)
      return [{ id, name: name ?? `Survey ${id}`, questions: chosenFrom }]
    }),
  )
  return surveys.flat()
}
