/** What one look of the doctor found. `look` and `wrong` come with what to do. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly what: string
  /** `wrong`: Poolboard would not start, or not pay right. `look`: it works, and a person should know. */
  readonly state: 'ok' | 'look' | 'wrong'
  readonly sentence: string
  /** Null where all is well. */
  readonly remedy: string | null
}

export const ok = (what: string, sentence: string): Finding => ({ what, state: 'ok', sentence, remedy: null })

export const look = (what: string, sentence: string, remedy: string): Finding => ({
  ...{ what, state: 'look', sentence, remedy },
})

export const wrong = (what: string, sentence: string, remedy: string): Finding => ({
  ...{ what, state: 'wrong', sentence, remedy },
})
