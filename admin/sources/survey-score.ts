import type { ConnectWiseSurvey } from '../../core/model/connection.ts'
import type { SourceSurvey } from '../../core/model/source-report.ts'

export const SCORE_WORDS = {
  positive: 'positive',
  neutral: 'neutral',
  negative: 'negative',
} as const

export type ScoreWord = keyof typeof SCORE_WORDS

/** How an option of the question counts. What is in neither list is negative. */
export function scoreOf({ positive, neutral }: ConnectWiseSurvey, option: string): ScoreWord {
  if (positive.includes(option)) return 'positive'
  return neutral.includes(option) ? 'neutral' : 'negative'
}

/** The survey with one option counted otherwise. */
export function withScore(survey: ConnectWiseSurvey, option: string, score: ScoreWord): ConnectWiseSurvey {
  const others = (options: readonly string[]) => options.filter(each => each !== option)
  const put = (word: ScoreWord) => {
    const rest = others(survey[word as 'positive' | 'neutral'])
    return score === word ? [...rest, option] : rest
  }
  return { ...survey, positive: put('positive'), neutral: put('neutral') }
}

/** A survey as it is first chosen: its first question with options. Null where it has none. */
export function chosenSurvey(survey: SourceSurvey): ConnectWiseSurvey | null {
  const question = survey.questions.find(({ options }) => options.length > 0)
  return question ? { survey: survey.id, question: question.id, positive: [], neutral: [] } : null
}
