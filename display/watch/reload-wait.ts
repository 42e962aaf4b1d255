import type { Millis } from '../../core/model/units.ts'

/** Why the page is loaded anew: a manager said so, the server runs another build, or it has been silent for long. */
export type ReloadCause = 'order' | 'build' | 'silence'

export interface PageAge {
  /** Since the page was loaded. */
  readonly uptime: Millis
  /** Whether this page was itself loaded by such a reload. */
  readonly reloaded: boolean
}

const MOST_OFTEN = 300_000
const JITTER = 30_000

/**
 * How long to wait before the page is loaded anew. At most once in five minutes, told by the page's own age: a clock that is
 * set in between changes nothing. All walls of a house meet a new build at once, so each waits up to half a minute by
 * `chance` (0 to 1). What a manager asked for is done at once.
 */
export function reloadWait(cause: ReloadCause, { uptime, reloaded }: PageAge, chance: number): Millis {
  if (cause === 'order') return 0 as Millis
  const early = reloaded ? Math.max(0, MOST_OFTEN - uptime) : 0
  return (cause === 'build' ? early + Math.round(chance * JITTER) : early) as Millis
}
