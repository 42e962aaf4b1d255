import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { SmileBackKeys } from '../../../../core/model/connection.ts'

export interface FakeReview {
  readonly id: number
  readonly rating: number | null
  readonly rated_on: string | null
  readonly last_modified: string
  readonly status?: string
  readonly ticket?: object
}

/** What a test decides before the next request; taken away by the request that it answers. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => void

export const KEYS: SmileBackKeys = {
  clientId: 'client-4711',
  clientSecret: 's3cret&of=client',
  username: 'lead@example.com',
  password: 'pass+word/of user',
}

/** Plays SmileBack: the token, its end, reviews by `modified_since`, unrated ones, pages. `now` is the clock of its tokens. */
export async function startSmileBack(clock: { now: number }) {
  const reviews = new Map<number, FakeReview>()
  const requests: { readonly path: string; readonly query: URLSearchParams }[] = []
  const troubles: Trouble[] = []
  const state = { pageSize: 1000, life: 3600, tokens: 0, until: 0, next: (url: string) => url }

  const json = (response: ServerResponse, status: number, body: object) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const token = async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const part of request) body += part
    const form = Object.fromEntries(new URLSearchParams(body))
    const basic = `Basic ${Buffer.from(`${KEYS.clientId}:${KEYS.clientSecret}`).toString('base64')}`
    if (request.headers.authorization !== basic) return json(response, 401, { error: 'invalid_client' })
    const { username, password } = KEYS
    const wanted = { grant_type: 'password', scope: 'read read_recent', username, password }
    if (JSON.stringify(form) !== JSON.stringify(wanted))
      return json(response, 400, { error: 'invalid_grant' })
    state.tokens += 1
    state.until = clock.now + state.life * 1000
    json(response, 200, {
      ...{ access_token: `token-${state.tokens}`, token_type: 'Bearer', expires_in: state.life },
    })
  }
  const page = (url: URL, request: IncomingMessage, response: ServerResponse) => {
    const isIn = request.headers.authorization === `Bearer token-${state.tokens}` && clock.now < state.until
    if (!isIn) return json(response, 401, { detail: 'not let in' })
    const since = Date.parse(url.searchParams.get('modified_since') ?? '')
    const unrated = url.searchParams.get('include_unrated') === 'true'
    const found = [...reviews.values()].filter(
      each => Date.parse(each.last_modified) >= since && (unrated || each.rating !== null),
    )
    const limit = Math.min(Number(url.searchParams.get('limit') ?? 1000), state.pageSize)
    const offset = Number(url.searchParams.get('offset') ?? 0)
    url.searchParams.set('offset', String(offset + limit))
    const next = offset + limit < found.length ? state.next(url.href) : null
    const results = found.slice(offset, offset + limit)
    json(response, 200, { count: found.length, next, previous: null, results })
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
    requests.push({ path: url.pathname, query: new URLSearchParams(url.search) })
    const trouble = troubles.shift()
    if (trouble) return trouble(request, response)
    if (request.method === 'POST' && url.pathname === '/api/token/') return void token(request, response)
    if (url.pathname === '/api/v3/reviews/') return page(url, request, response)
    json(response, 404, { detail: 'not found' })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    state,
    requests,
    troubles,
    reviews,
    site: `http://127.0.0.1:${port}`,
    put: (...all: readonly FakeReview[]) => {
      for (const each of all) reviews.set(each.id, each)
    },
    lists: () => requests.filter(({ path }) => path === '/api/v3/reviews/').map(({ query }) => query),
  }
}

/** Answers a status once, with some headers and a body. */
export const said =
  (status: number, headers: { readonly [name: string]: string } = {}, body = ''): Trouble =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)
