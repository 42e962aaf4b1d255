import type { SmileBackKeys, SmileBackSettings } from '../../../core/model/connection.ts'
import type { Instant, Millis } from '../../../core/model/units.ts'
import {
  clockAhead,
  type HttpAnswer,
  type HttpRequest,
  type HttpTimer,
  httpAnswer,
  unableError,
} from '../http-answer.ts'
import { type RetryParts, retried } from '../http-retry.ts'
import { siteOrigin } from '../site-origin.ts'
import { SourceError } from '../source.ts'
import { type AccessToken, jsonFields, parseToken, tokenRequest } from './access-token.ts'

export interface SmileBackClientParts extends RetryParts {
  readonly settings: SmileBackSettings
  readonly keys: SmileBackKeys
  readonly now: () => Instant
  readonly fetch: typeof globalThis.fetch
  /** The timer behind the time limit of a request. Absent: Node's own. */
  readonly later?: HttpTimer
}

export interface ReviewQuery {
  readonly modifiedSince: Instant
  readonly unrated: boolean
  /** Rows of a page; SmileBack gives at most a thousand. */
  readonly limit: number
}

/** What the first page says of all of them. */
export interface ReviewPage {
  readonly count: number | null
  readonly rows: readonly unknown[]
  /** Parameters of the next page. */
  readonly next: string | null
}

/** SmileBack over HTTP. All of it rejects with a `SourceError`, whose text never holds a key. */
export interface SmileBackClient {
  signIn(signal: AbortSignal): Promise<void>
  /** One page: the first of a query, or the one that a page named as its next. */
  page(asked: ReviewQuery | string, signal: AbortSignal): Promise<ReviewPage>
  /** SmileBack's clock less ours at the last answer. */
  clock(): Millis | null
}

const LABEL = 'SmileBack'
const REVIEWS = '/api/v3/reviews/'

export function createSmileBackClient(parts: SmileBackClientParts): SmileBackClient {
  const { settings, keys, now, fetch } = parts
  let token: AccessToken | null = null
  let ahead: Millis | null = null

  const origin = () => siteOrigin(LABEL, settings.site)
  const ask = (request: HttpRequest, signal: AbortSignal) =>
    retried(
      async () => {
        const answer = await httpAnswer(fetch, LABEL, request, signal, parts.later)
        ahead = clockAhead(answer.headers, now()) ?? ahead
        const unable = unableError(LABEL, answer, now())
        if (unable) throw unable
        return answer
      },
      parts,
      signal,
    )
  const signIn = async (signal: AbortSignal) => {
    const made = parseToken(await ask(tokenRequest(origin(), keys), signal), now())
    token = made
    return made
  }
  const withToken = async (url: URL, signal: AbortSignal): Promise<HttpAnswer> => {
    const held = token && token.until > now() ? token : await signIn(signal)
    const first = await ask(reviewRequest(url, held), signal)
    if (first.status !== 401) return first
    // It ended early, or somebody else signed in.
    return ask(reviewRequest(url, await signIn(signal)), signal)
  }
  return {
    signIn: async signal => void (await signIn(signal)),
    async page(asked, signal) {
      const url = new URL(REVIEWS, origin())
      url.search = typeof asked === 'string' ? asked : searchOf(asked)
      return parsePage(await withToken(url, signal), url)
    },
    clock: () => ahead,
  }
}

const reviewRequest = (url: URL, token: AccessToken): HttpRequest => ({
  url,
  headers: { authorization: `Bearer ${token.value}`, accept: 'application/json' },
})

function searchOf({ modifiedSince, unrated, limit }: ReviewQuery): string {
  const since = new Date(modifiedSince).toISOString()
  return new URLSearchParams({
    ...{ modified_since: since, include_unrated: String(unrated), limit: String(limit) },
  }).toString()
}

function parsePage({ status, text }: HttpAnswer, asked: URL): ReviewPage {
  if (status === 401)
    throw new SourceError('keys', 'SmileBack lets nobody in with the sign-in that it has just given.')
  if (status === 403) throw new SourceError('role', 'SmileBack does not let this user read reviews.')
  const { results, next, count } = jsonFields(text)
  if (status !== 200 || !Array.isArray(results))
    throw new SourceError('unexpected', `SmileBack sent no reviews, but something else (HTTP ${status}).`)
  return { rows: results, next: nextOf(next, asked), count: typeof count === 'number' ? count : null }
}

/** Only the parameters of a next page are used, so that the token stays with its host; another host is not believed at all. */
function nextOf(next: unknown, asked: URL): string | null {
  if (next === null || next === undefined || next === '') return null
  const url = typeof next === 'string' && URL.canParse(next, asked.href) ? new URL(next, asked) : null
  if (url?.hostname !== asked.hostname)
    throw new SourceError('unexpected', 'SmileBack names a next page that is not at its own address.')
  return url.search
}
