import type { Millis } from '../core/model/units.ts'

export interface Silence {
  /** Since the last snapshot, or since the watch began. */
  readonly silent: Millis
  /** Since the link was opened last. */
  readonly opened: Millis
}

const MINUTE = 60_000
const REOPEN_AFTER = 5 * MINUTE
const RELOAD_AFTER = 15 * MINUTE

/**
 * What to do about a server that is silent, whatever the link says of itself: after five minutes a new link, and another
 * every five; after fifteen also the page anew, if the server answers.
 */
export function watchdog({ silent, opened }: Silence): {
  readonly reopen: boolean
  readonly reload: boolean
} {
  return { reopen: silent >= REOPEN_AFTER && opened >= REOPEN_AFTER, reload: silent >= RELOAD_AFTER }
}
