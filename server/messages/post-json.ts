import { DAY, type Millis, millis } from '../../core/model/units.ts'
import type { Outcome } from './outcome.ts'

export interface PostParts {
  readonly fetch: typeof fetch
  readonly later: (run: () => void, wait: Millis) => () => void
}

/** What an answer may take. */
const LONGEST = millis(10_000)

/** Sends a body once; no redirect is followed. It never rejects. Of an answer only the status is told: the rest may hold secrets. */
export async function postJson(
  { fetch, later }: PostParts,
  url: string,
  body: string,
  headers: { readonly [name: string]: string },
): Promise<Outcome> {
  const control = new AbortController()
  const cancel = later(() => control.abort(), LONGEST)
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', body, redirect: 'manual', signal: control.signal },
      headers: { 'content-type': 'application/json', 'user-agent': 'Poolboard', ...headers },
    })
    await response.body?.cancel()
    return outcomeOf(response.status, response.headers.get('retry-after'))
  } catch {
    const sentence = control.signal.aborted
      ? 'No answer within ten seconds.'
      : 'The address cannot be reached.'
    return { kind: 'later', sentence, wait: null }
  } finally {
    cancel()
  }
}

/** What a status means. `retryAfter` in seconds. */
export function outcomeOf(status: number, retryAfter: string | null): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent', sentence: `Sent; the answer was ${status}.` }
  const sentence = `The other side answered with status ${status}.`
  if (status >= 300 && status < 400)
    return {
      kind: 'refused',
      sentence: `${sentence} Redirects are not followed. Enter the address it leads to.`,
    }
  if (status >= 400 && status < 500 && status !== 429)
    return { kind: 'refused', sentence: `${sentence} Check the address, or make a new one there.` }
  const isWait = retryAfter !== null && /^\d{1,6}$/.test(retryAfter)
  return { kind: 'later', sentence, wait: isWait ? millis(Math.min(Number(retryAfter) * 1000, DAY)) : null }
}
