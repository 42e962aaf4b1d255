import type { AnswerFlag } from '../../core/model/answer-flag.ts'
import type { UnhappyAnswer } from '../../core/model/unhappy-answer.ts'

/** Whether fewer customers are asked, or answer, than usual, as the server sends it. */
export interface SurveyGuard {
  readonly answers: number
  readonly sent: number
  readonly usualAnswers: number | null
  readonly usualSent: number | null
  readonly isLow: boolean
}

export interface SurveysAnswer {
  readonly guard: SurveyGuard
  /** The newest first. */
  readonly unhappy: readonly UnhappyAnswer[]
  /** Those that were noticed last first. */
  readonly flags: readonly AnswerFlag[]
}
