import type { SmileBackKeys } from '../../../core/model/connection.ts'
import { type Instant, instant } from '../../../core/model/units.ts'
import type { HttpAnswer, HttpRequest } from '../http-answer.ts'
import { SourceError } from '../source.ts'

/** What lets a request in, and until when it is used. */
export interface AccessToken {
  readonly value: string
  readonly until: Instant
}

/** SmileBack tells `expires_in`; where it does not, nobody knows, and a new one costs one request. */
const UNTOLD_SECONDS = 600
const EARLIER_SECONDS = 60

/** Signs in as a user of SmileBack, by OAuth's password grant. */
export function tokenRequest(origin: string, keys: SmileBackKeys): HttpRequest {
  const { clientId, clientSecret, username, password } = keys
  const form = { grant_type: 'password', scope: 'read read_recent', username, password }
  return {
    url: new URL('/api/token/', origin),
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: new URLSearchParams(form).toString(),
  }
}

/** The token of an answer that came at an instant. It ends a minute early, or a tenth of a short life. Throws a `SourceError`. */
export function parseToken({ status, text }: HttpAnswer, now: Instant): AccessToken {
  const { access_token, expires_in, error } = jsonFields(text)
  if (status >= 400) throw refusal(status, error)
  if (status !== 200 || typeof access_token !== 'string' || access_token === '')
    throw new SourceError('unexpected', 'SmileBack answered the sign-in with something unknown.')
  const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : UNTOLD_SECONDS
  const life = seconds - Math.min(EARLIER_SECONDS, seconds / 10)
  return { value: access_token, until: instant(now + Math.floor(life * 1000)) }
}

/** `invalid_client` and `invalid_grant` are words of OAuth, RFC 6749 section 5.2. */
function refusal(status: number, error: unknown): SourceError {
  if (error === 'invalid_grant')
    return new SourceError('keys', 'SmileBack refuses the user name or the password.')
  if (error === 'invalid_client' || status === 401)
    return new SourceError('keys', 'SmileBack refuses the client ID or the client secret.')
  if (status === 404)
    return new SourceError('unexpected', 'There is no SmileBack at this address. Check the host name.')
  return new SourceError('keys', `SmileBack refuses the sign-in (HTTP ${status}).`)
}

/** No fields at all where the text is not a JSON object. */
export function jsonFields(text: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {}
  } catch {
    return {}
  }
}
