import { type Answer, type Failed, fetchAnswer, type Write } from './fetch-answer.ts'

/** An answer once the question of who is asking is settled. */
export type Told<T> = Exclude<Answer<T>, { readonly kind: 'signed-out' }>

/** A page's way to the server: reads a path, or writes to it. It never throws. */
export type Ask = <T>(path: string, write?: Write) => Promise<Told<T>>

/**
 * Asks the server. Where the session has ended, `signInAgain` is waited for and the same request is made once more, so that
 * what a person was saving is saved; where it says no, the answer is `otherwise`.
 */
export function createAsk(signInAgain: () => Promise<boolean>, otherwise: string): Ask {
  const out: Failed = { kind: 'failed', sentence: otherwise }
  return async <T>(path: string, write?: Write): Promise<Told<T>> => {
    const answer = await fetchAnswer<T>(path, write)
    if (answer.kind !== 'signed-out') return answer
    if (!(await signInAgain())) return out
    const again = await fetchAnswer<T>(path, write)
    return again.kind === 'signed-out' ? out : again
  }
}

/** Asks for what a page shows beside a person's work: where the session has ended it says `otherwise` and opens no dialog. */
export function createQuietAsk(otherwise: string): Ask {
  return createAsk(async () => false, otherwise)
}
