import { setMaxListeners } from 'node:events'
import { SourceError } from '../source.ts'
import type { ConnectWiseApi, Rows } from './connectwise-api.ts'
import type { Later } from './exchange.ts'
import { type Ask, createGoodAnswer } from './good-answer.ts'
import { jsonOf } from './json-of.ts'
import { PAGE_SIZE, pageQuery, queryText } from './query-text.ts'
import { readList, unreadable } from './read-list.ts'
import { redaction, type Secrets } from './redaction.ts'
import { createRequester, type RequesterParts } from './requester.ts'
import { told } from './told.ts'

export interface ClientOptions
  extends Secrets,
    Pick<RequesterParts, 'now' | 'monotonic' | 'wait' | 'random'> {
  /** A host, with a port where it has one, or an address. A bare host means https. */
  readonly site: string
  readonly fetch?: typeof globalThis.fetch
  /** The timer behind the time limit of a request. Node's own unless another is handed in. */
  readonly later?: Later
}

export interface ConnectWiseClient extends ConnectWiseApi {
  /** How many requests were sent, repeated ones too, by the first two parts of their path: `/service/tickets`. */
  requests(): ReadonlyMap<string, number>
}

const FORWARD_ONLY = { 'pagination-type': 'forward-only' }

/** A client of ConnectWise Manage. Sends nothing before it is asked. Nothing that it throws holds a key. */
export function createClient(options: ClientOptions): ConnectWiseClient {
  const { fetch = globalThis.fetch, later = nodeTimer } = options
  const redacted = redaction(options)
  const sent = new Map<string, number>()
  const counted: typeof fetch = (url, init) => {
    const prefix = prefixOf(String(url))
    sent.set(prefix, (sent.get(prefix) ?? 0) + 1)
    return fetch(url, init)
  }
  const requester = createRequester({ ...options, fetch: counted, later })
  const good = createGoodAnswer(options, requester, redacted)

  async function body(ask: Ask, signal: AbortSignal): Promise<unknown> {
    const { answer } = await good(ask, signal)
    if (answer.status === 404) return null
    const said = jsonOf(answer.text)
    if (said === undefined) throw unreadable(answer, ask.path)
    return said
  }

  async function count(path: string, conditions: string, signal: AbortSignal): Promise<number> {
    const said = await body({ path: `${path}/count`, query: queryText({ conditions }) }, signal)
    const found = typeof said === 'object' && said !== null && 'count' in said ? said.count : null
    if (typeof found === 'number' && Number.isSafeInteger(found) && found >= 0) return found
    throw new SourceError('unexpected', `ConnectWise gave no number when it was asked to count ${path}.`)
  }

  function all(path: string, { pageSize = PAGE_SIZE, ...rows }: Rows, signal: AbortSignal) {
    return readList({
      ...{ path, pageSize },
      page: at => good({ path, query: pageQuery({ ...rows, pageSize }, at), headers: FORWARD_ONLY }, signal),
    })
  }

  const one = (path: string, fields: readonly string[] | null, signal: AbortSignal) =>
    body({ path, query: queryText({ fields: fields?.join(',') }), missing: true }, signal)

  function call<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    // All requests of a poll wait on one signal, which Node would take for a leak from the eleventh on.
    setMaxListeners(0, signal)
    return told(work, signal, redacted)
  }

  return {
    all: (path, rows, signal) => call(() => all(path, rows, signal), signal),
    one: (path, fields, signal) => call(() => one(path, fields, signal), signal),
    count: (path, conditions, signal) => call(() => count(path, conditions, signal), signal),
    clock: requester.clock,
    redacted,
    requests: () => new Map(sent),
  }
}

function prefixOf(url: string): string {
  const { pathname } = new URL(url)
  return pathname.startsWith('/login/')
    ? '/login/companyinfo'
    : (/\/apis\/3\.0((\/[^/]+){1,2})/.exec(pathname)?.[1] ?? pathname)
}

const nodeTimer: Later = (run, wait) => {
  const timer = setTimeout(run, wait)
  return () => clearTimeout(timer)
}
