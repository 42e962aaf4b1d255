import type { Millis } from '../../core/model/units.ts'
import { watchdog } from '../watchdog.ts'
import type { Reloader } from './create-reloader.ts'

export interface WatchParts {
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number
  readonly reloader: Pick<Reloader, 'ask'>
  /** Closes the link and opens it anew. */
  readonly reopen: () => void
  /** Whether this page is an older one than the server's: asked once, when the server first speaks. */
  readonly outdated: () => Promise<boolean>
}

export interface Watch {
  /** A snapshot has come, of this build. */
  heard(build: string): void
  /** The build that the page began with; empty before the server has spoken. */
  build(): string
  stop(): void
}

/** How often it looks. */
const EVERY = 10_000

/** Watches over a link: a server that is silent, and a server that runs another build than this page began with. */
export function createWatch({ elapsed, reloader, reopen, outdated }: WatchParts): Watch {
  let heard = elapsed()
  let opened = heard
  let own: string | null = null
  let isOld = false
  const look = () => {
    const now = elapsed()
    const act = watchdog({ silent: (now - heard) as Millis, opened: (now - opened) as Millis })
    if (act.reload) reloader.ask('silence')
    if (!act.reopen) return
    opened = now
    reopen()
  }
  const timer = setInterval(look, EVERY)
  const begin = async (build: string) => {
    own = build
    isOld = await outdated()
    if (isOld) reloader.ask('build')
  }
  return {
    heard(build) {
      heard = elapsed()
      if (own === null) begin(build)
      // Asked at every snapshot, so that it is tried again where the page did not answer.
      else if (isOld || build !== own) reloader.ask('build')
    },
    build: () => own ?? '',
    stop: () => clearInterval(timer),
  }
}
