/** What a source can tell of. A team takes each from one source. */
export type SourceArea = 'tickets' | 'surveys' | 'money'

/** An area that a source should have given and could not, while the rest of it answered. */
export interface Withheld {
  readonly source: string
  readonly area: SourceArea
  /** Why, and what to do. */
  readonly sentence: string
}
