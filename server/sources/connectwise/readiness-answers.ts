import type { ReadinessItem } from '../../../core/model/source-report.ts'
import type { ReadinessParts } from './reader.ts'
import { readinessItem } from './readiness-item.ts'
import { surveyQuestion } from './survey-question.ts'

/** What would spoil satisfaction. Nothing where no survey of ConnectWise's own is read. */
export async function answerGaps({
  api,
  settings,
  surveys,
  signal,
}: ReadinessParts): Promise<ReadinessItem[]> {
  const { survey } = settings
  if (survey === null) return []
  const { options } = await surveyQuestion(api, survey, signal)
  const known = new Set(options.map(plain))
  return [
    readinessItem(
      'survey-ticket',
      'Answers without a ticket',
      surveys.filter(({ ticket }) => ticket === null).map(({ id }) => id),
      'They count, and a second one of the same person counts too, since only a ticket tells that two belong together. Leave out by hand those that should not count.',
    ),
    readinessItem(
      'survey-options',
      'Chosen options that the question does not have',
      [...survey.positive, ...survey.neutral].filter(caption => !known.has(plain(caption))),
      'Perhaps they were renamed: their answers now count as negative. Choose the options again on the Sources page.',
    ),
    readinessItem(
      'survey-unknown',
      'Answers that are none of the options',
      surveys.filter(({ score, raw }) => score === null && raw !== null).map(({ id }) => id),
      'They do not count. See whether the right question is chosen on the Sources page.',
    ),
  ]
}

const plain = (caption: string) => caption.trim().toLowerCase()
