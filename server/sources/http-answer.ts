import { type Instant, type Millis, millis } from '../../core/model/units.ts'
import { bodyText } from './body-text.ts'
import { retryAfter } from './retry-after.ts'
import { SourceError } from './source.ts'

export interface HttpRequest {
  readonly url: URL
  readonly method?: 'GET' | 'POST'
  readonly headers: { readonly [name: string]: string }
  readonly body?: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

const LONGEST = millis(30_000)

/** Runs something once after a wait, and gives back what cancels it. */
export type HttpTimer = (run: () => void, wait: Millis) => () => void

/**
 * One request and its whole answer, whatever its status. Rejects with the signal's reason when that is aborted, and with a
 * `SourceError`: `down` when nothing whole came within 30 seconds, `unexpected` for an answer that is too large. No error holds a header, an address or a body.
 * Redirects are not followed: what was meant for one host goes to no other.
 */
export async function httpAnswer(
  fetch: typeof globalThis.fetch,
  label: string,
  { url, method = 'GET', headers, body }: HttpRequest,
  signal: AbortSignal,
  later: HttpTimer = nodeTimer,
): Promise<HttpAnswer> {
  signal.throwIfAborted()
  const control = new AbortController()
  const stop = () => control.abort()
  let late = false
  const cancel = later(() => {
    late = true
    stop()
  }, LONGEST)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const answer = await fetch(url, {
      ...{ method, headers, redirect: 'manual', signal: control.signal },
      ...(body !== undefined && { body }),
    })
    return { status: answer.status, headers: answer.headers, text: await bodyText(answer, label) }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof SourceError) throw error
    if (late) throw new SourceError('down', `${label} did not answer within 30 seconds.`)
    throw new SourceError('down', `${label} cannot be reached: ${reasonOf(error)}.`)
  } finally {
    // Ten thousand answers must not leave ten thousand timers and listeners behind.
    cancel()
    signal.removeEventListener('abort', stop)
  }
}

const nodeTimer: HttpTimer = (run, wait) => {
  const timer = setTimeout(run, wait)
  return () => clearTimeout(timer)
}

/** What a status means that says nothing of the request itself; null for every other. */
export function unableError(
  label: string,
  { status, headers }: HttpAnswer,
  now: Instant,
): SourceError | null {
  const rest = retryAfter(headers, now)
  if (status === 429) return new SourceError('throttled', `${label} asks for fewer requests.`, rest)
  if (status < 500) return null
  return new SourceError('down', `${label} is not working at the moment (HTTP ${status}).`, rest)
}

/** How far the server's clock is ahead, to the second; null where it does not say. */
export function clockAhead(headers: Headers, now: Instant): Millis | null {
  const at = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(at) ? null : millis(Math.round((at - now) / 1000) * 1000)
}

const REASONS: { readonly [code: string]: string } = {
  ENOTFOUND: 'no such host name is known',
  EAI_AGAIN: 'host names cannot be looked up at the moment',
  ECONNREFUSED: 'nothing answers at that address',
  EHOSTUNREACH: 'there is no way to that address',
  ENETUNREACH: 'there is no way to that address',
  CERT_HAS_EXPIRED: 'its certificate has run out',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted here',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return REASONS[code] ?? 'the connection broke'
}
