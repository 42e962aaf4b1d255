import { HOUR, MINUTE, type Millis, millis } from '../core/model/units.ts'
import { SourceError } from './sources/source.ts'
import type { Cancel, Later } from './store/later.ts'

export interface PollerParts {
  /** Must reject soon after its signal is aborted. */
  readonly poll: (signal: AbortSignal) => Promise<void>
  /** From the end of one good poll to the start of the next, give or take a fifth. */
  readonly every: Millis
  /** Counts on a clock that nobody sets, as timers do. */
  readonly later: Later
  /** From 0 to 1. */
  readonly random: () => number
}

export interface Poller {
  /** Polls at once. */
  start(): void
  /** Polls soon; if a poll is under way, once more after it. Does nothing while a source has asked to be left alone. */
  nudge(): void
  /** As a nudge, but by no person: it leaves a source alone that has refused its keys. */
  catchUp(): void
  /** Aborts what is under way and polls no more. */
  stop(): void
}

const FIVE_MINUTES = millis(5 * MINUTE)
/** A poll that takes longer is given up. */
const LONGEST_POLL = FIVE_MINUTES
/** A burst of nudges, such as a folder being copied, is one poll. */
const SOON = millis(200)

/** Polls again and again, never two at a time, slower while it fails. No failure of any kind ends it. */
export function createPoller({ poll, every, later, random }: PollerParts): Poller {
  let fails = 0
  let flight: AbortController | null = null
  let planned: { readonly cancel: Cancel; readonly firm: boolean } | null = null
  let again = false
  let stopped = false

  const plan = (wait: Millis, firm: boolean) => {
    planned?.cancel()
    planned = { cancel: later(() => void run(), wait), firm }
  }
  const nudge = () => {
    if (stopped || planned?.firm) return
    if (flight) again = true
    else plan(SOON, true)
  }
  const run = async () => {
    planned = null
    again = false
    const controller = new AbortController()
    flight = controller
    const tooLong = new SourceError('down', 'The source did not answer within five minutes.')
    const cancel = later(() => controller.abort(tooLong), LONGEST_POLL)
    let next: Millis | null = spread(every, random)
    let firm = false
    try {
      await poll(controller.signal)
      fails = 0
    } catch (error) {
      fails += 1
      next = waitAfter(error, fails, every, random)
      firm = error instanceof SourceError && error.retryAfter !== null
    }
    cancel()
    flight = null
    if (stopped) return
    if (next !== null) plan(next, firm)
    if (again) nudge()
  }

  return {
    start: () => void run(),
    nudge,
    catchUp: () => {
      if (flight || planned) nudge()
    },
    stop() {
      stopped = true
      planned?.cancel()
      flight?.abort()
    },
  }
}

/** The wait after so many failures in a row. Null: not before somebody nudges, since hammering locks accounts. */
function waitAfter(error: unknown, fails: number, every: Millis, random: () => number): Millis | null {
  if (error instanceof SourceError && error.kind === 'keys') return null
  if (error instanceof SourceError && error.retryAfter !== null) {
    // Never sooner than it asked, and not at the same moment as everybody else whom it turned away.
    const asked = Math.max(error.retryAfter, 1000) * (1 + 0.2 * random())
    return millis(Math.round(Math.min(asked, HOUR)))
  }
  return spread(Math.min(every * 2 ** fails, FIVE_MINUTES), random)
}

/** Give or take a fifth, so that many installations do not ask one server in step. */
const spread = (wait: number, random: () => number): Millis =>
  millis(Math.round(wait * (0.8 + 0.4 * random())))
