import type { Millis } from '../../core/model/units.ts'

/** What came of one try. The sentence names no address and no secret. */
export type Outcome =
  | { readonly kind: 'sent'; readonly sentence: string }
  /** `wait`: how long the other side asks to wait, or null. */
  | { readonly kind: 'later'; readonly sentence: string; readonly wait: Millis | null }
  /** Trying again would change nothing. */
  | { readonly kind: 'refused'; readonly sentence: string }
