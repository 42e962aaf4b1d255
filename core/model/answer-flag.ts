import type { Survey } from './survey.ts'
import type { Instant } from './units.ts'

/**
 * An answer that counted and then got another score, or vanished without having been deleted. Both may be in order; but pay
 * rests on answers, so a person should know.
 */
export interface AnswerFlag {
  readonly kind: 'changed' | 'gone'
  /** The name of the source that told it. */
  readonly source: string
  /** As it counted. */
  readonly was: Survey
  /** As it is since then; null when it is gone. */
  readonly is: Survey | null
  /** When it was noticed. */
  readonly at: Instant
}
