import type { Millis } from '../../core/model/units.ts'
import { type ReloadCause, reloadWait } from './reload-wait.ts'

export interface ReloaderParts {
  /** Since the page was loaded. */
  readonly uptime: () => Millis
  /** Whether this page was itself loaded by a reloader. */
  readonly reloaded: boolean
  readonly random: () => number
  /** Whether the server gives the page. */
  readonly answers: () => Promise<boolean>
  /** Loads the page anew, and marks that it did. */
  readonly reload: () => void
}

export interface Reloader {
  /** Asks for a reload. Where the server does not give the page nothing happens, and it has to be asked again. */
  ask(cause: ReloadCause): void
  stop(): void
}

/** Loads the page anew when it is time and the server answers; never into an error page. */
export function createReloader({ uptime, reloaded, random, answers, reload }: ReloaderParts): Reloader {
  let planned: { readonly cause: ReloadCause; readonly at: number } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const attempt = async () => {
    const given = await answers()
    planned = null
    if (given && !stopped) reload()
  }
  return {
    ask(cause) {
      if (stopped || planned?.cause === cause) return
      const wait = reloadWait(cause, { uptime: uptime(), reloaded }, random())
      const at = uptime() + wait
      // What is planned for sooner stays, and so does what is being tried.
      if (planned && at >= planned.at) return
      planned = { cause, at }
      clearTimeout(timer)
      timer = setTimeout(attempt, wait)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
