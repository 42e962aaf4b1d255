import type { Survey } from './survey.ts'

/** One line of the answers as they were told: what became of one of them. */
export interface AnswerLine {
  /** When it was noticed. ISO 8601, UTC. */
  readonly at: string
  /** The source's name, and the answer's id there. */
  readonly source: string
  readonly id: string
  readonly what: 'new' | 'changed' | 'gone'
  /** As it is now; null when it is gone. */
  readonly answer: Survey | null
}
