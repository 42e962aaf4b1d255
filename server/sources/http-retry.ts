import { setTimeout } from 'node:timers/promises'
import { MINUTE, type Millis, millis } from '../../core/model/units.ts'
import { SourceError } from './source.ts'

/** Resolves after so long. Rejects with the signal's reason when that is aborted first. */
export type Wait = (time: Millis, signal: AbortSignal) => Promise<void>

export interface RetryParts {
  readonly wait: Wait
  /** From 0 to 1. */
  readonly random: () => number
}

const TRIES = 4
const FIRST_WAIT = 500
/** Who asks for a longer rest is asked again by the next poll. */
const LONGEST_WAIT = MINUTE

/** Does it again, four times in all, while it fails by `throttled` or `down`, each time after a longer wait. */
export async function retried<T>(run: () => Promise<T>, parts: RetryParts, signal: AbortSignal): Promise<T> {
  for (let fails = 1; ; fails++) {
    try {
      return await run()
    } catch (error) {
      const pause = pauseAfter(error, fails, parts.random)
      if (pause === null) throw error
      await parts.wait(pause, signal)
    }
  }
}

/** A server's own wish is kept, and a little more, so that those it has turned away do not come back all at once. */
function pauseAfter(error: unknown, fails: number, random: () => number): Millis | null {
  if (!(error instanceof SourceError) || fails >= TRIES) return null
  if (error.kind !== 'throttled' && error.kind !== 'down') return null
  const { retryAfter } = error
  if (retryAfter !== null && retryAfter > LONGEST_WAIT) return null
  const spread = FIRST_WAIT * 2 ** (fails - 1)
  return millis(Math.round(retryAfter === null ? spread * (0.5 + random()) : retryAfter + spread * random()))
}

/** The real wait. */
export const waited: Wait = async (time, signal) => {
  await setTimeout(time, undefined, { signal }).catch(error => {
    throw signal.aborted ? signal.reason : error
  })
}
