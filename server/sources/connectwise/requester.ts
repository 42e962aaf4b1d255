import { bulkhead } from 'cockatiel'
import { type Instant, type Millis, millis } from '../../../core/model/units.ts'
import { httpDate } from '../http-date.ts'
import { retryAfter } from '../retry-after.ts'
import { SourceError } from '../source.ts'
import { createBreaker } from './breaker.ts'
import { type Answer, exchange, type Later, type Question } from './exchange.ts'

export interface RequesterParts {
  readonly fetch: typeof globalThis.fetch
  readonly now: () => Instant
  /** Milliseconds that rise with the time that passes, whoever sets the clock. Absent: as `now`. */
  readonly monotonic?: () => number
  /** Rejects when its signal is aborted. */
  readonly wait: (wait: Millis, signal: AbortSignal) => Promise<void>
  readonly later: Later
  /** From 0 to 1. */
  readonly random: () => number
}

export interface Requester {
  /**
   * An answer that stands: anything but 429, 408 and 5xx. Rejects with a `SourceError`, `throttled` or `down`, when trying
   * again did not help; or with anything when the signal is aborted.
   */
  get(question: Question, signal: AbortSignal): Promise<Answer>
  /** What the last answer said of its clock less ours, in milliseconds. Null before the first. */
  clock(): number | null
}

/** The guide asks for few at a time. */
const IN_FLIGHT = 4
const TRIES = 4
const FIRST_PAUSE = 300
const LONGEST_PAUSE = 30_000
/** Who wants to be left alone for longer is left alone by the poller, so that a poll ends in time. */
const LONGEST_WAIT = 60_000
const UNSAID = millis(30_000)

/** Sends at most four requests at a time, and again where that may help, with growing pauses of uneven length. */
export function createRequester(parts: RequesterParts): Requester {
  const { fetch, now, wait, later, random, monotonic = now } = parts
  const slots = bulkhead(IN_FLIGHT, Number.POSITIVE_INFINITY)
  const breaker = createBreaker(monotonic)
  let quiet: { readonly until: number; readonly trouble: SourceError } | null = null
  let clock: number | null = null

  /** What the server asked for counts for everything that is yet to be sent. */
  const quietFor = () => {
    const left = millis(Math.max(0, (quiet?.until ?? monotonic()) - monotonic()))
    if (quiet && left > LONGEST_WAIT) throw new SourceError(quiet.trouble.kind, quiet.trouble.message, left)
    return left
  }
  const backoff = (fails: number) =>
    fails === 0 ? 0 : Math.min(FIRST_PAUSE * 2 ** (fails - 1), LONGEST_PAUSE) * (0.5 + random() / 2)

  async function attempt(question: Question, signal: AbortSignal): Promise<Answer> {
    const answer = await exchange(fetch, later, question, signal).catch(error => {
      if (!signal.aborted && error.kind === 'down') breaker.failed()
      throw error
    })
    const date = httpDate(answer.headers.get('date'))
    if (date !== null) clock = date - now()
    // A 500 is the answer of a server that stands: one bad question must not silence the others.
    if (answer.status > 500) breaker.failed()
    else breaker.answered()
    const trouble = troubleOf(answer, question.host, now())
    if (trouble === null) return answer
    if (trouble.retryAfter !== null) quiet = { until: monotonic() + trouble.retryAfter, trouble }
    throw trouble
  }

  async function get(question: Question, signal: AbortSignal): Promise<Answer> {
    let trouble: SourceError | null = null
    for (let fails = 0; fails < TRIES; fails++) {
      if (breaker.left() > 0) throw trouble ?? closed(question.host, breaker.left())
      const pause = millis(Math.round(quietFor() + backoff(fails)))
      if (pause > 0) await wait(pause, signal)
      try {
        return await slots.execute(() => attempt(question, signal), signal)
      } catch (error) {
        if (signal.aborted || !passes(error)) throw error
        trouble = error
      }
    }
    throw trouble
  }

  return { get, clock: () => clock }
}

const passes = (error: unknown): error is SourceError =>
  error instanceof SourceError && (error.kind === 'down' || error.kind === 'throttled')

function troubleOf({ status, headers }: Answer, host: string, now: Instant): SourceError | null {
  const pause = retryAfter(headers, now)
  if (status === 429)
    return new SourceError('throttled', `${host} asks to be asked less often.`, pause ?? UNSAID)
  if (status < 500 && status !== 408) return null
  return new SourceError('down', `${host} has trouble of its own (${status}).`, pause)
}

function closed(host: string, left: Millis): SourceError {
  const seconds = Math.ceil(left / 1000)
  return new SourceError(
    'down',
    `${host} did not answer many times in a row. It is asked again in ${seconds} s.`,
  )
}
