import type { CallBack } from '../../core/model/call-back.ts'
import type { Score } from '../../core/model/survey.ts'
import type { Instant } from '../../core/model/units.ts'

/** Whether fewer customers are asked, or answer, than usual, as the server sends it. */
export interface SurveyGuard {
  readonly answers: number
  readonly sent: number
  readonly usualAnswers: number | null
  readonly usualSent: number | null
  readonly isLow: boolean
}

export interface UnhappyAnswer {
  readonly survey: string
  readonly ticket: string | null
  readonly answered: Instant
  readonly raw: string | null
  readonly score: Score
  readonly client: string | null
  readonly summary: string | null
  readonly callBack: CallBack | null
}

export interface SurveysAnswer {
  readonly guard: SurveyGuard
  /** The newest first. */
  readonly unhappy: readonly UnhappyAnswer[]
}
