import { type Millis, millis } from '../../../core/model/units.ts'
import { bodyText } from '../body-text.ts'
import { SourceError } from '../source.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Runs something once after a wait, and gives back what cancels it. */
export type Later = (run: () => void, wait: Millis) => () => void

export interface Question {
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly host: string
}

const LONGEST = millis(30_000)

/**
 * One request and its whole answer, of any status, within 30 seconds. Redirects are not followed, since the keys would go
 * with them. Rejects with a `SourceError`: `down` without an answer, `unexpected` for one that is too large; or with
 * anything when the signal is aborted. Errors carry no cause: those of fetch may hold headers.
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  later: Later,
  question: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const { url, headers, host } = question
  const control = new AbortController()
  const stop = () => control.abort()
  let late = false
  const cancel = later(() => {
    late = true
    stop()
  }, LONGEST)
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: control.signal })
    return {
      status: response.status,
      headers: response.headers,
      text: await bodyText(response, 'ConnectWise'),
    }
  } catch (error) {
    if (error instanceof SourceError) throw error
    if (late) throw new SourceError('down', `${host} did not answer within 30 seconds.`)
    throw new SourceError('down', unreachable(host, codeOf(error)))
  } finally {
    cancel()
    signal.removeEventListener('abort', stop)
  }
}

function unreachable(host: string, code: string): string {
  if (code === 'ENOTFOUND') return `There is no host ${host}. Check the site of ConnectWise.`
  if (/CERT|SELF_SIGNED|TLS|SSL/.test(code))
    return `${host} has no certificate that this machine trusts (${code}). Check the site of ConnectWise.`
  return `${host} cannot be reached${code && ` (${code})`}.`
}

/** Node's word for it, such as ECONNREFUSED. Nothing else of the error is told. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,50}$/.test(code) ? code : ''
}
