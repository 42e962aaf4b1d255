import type { Survey } from '../../core/model/survey.ts'
import type { Ticket } from '../../core/model/ticket.ts'
import { gather, recalculate } from '../../server/pipeline.ts'
import type { Source } from '../../server/sources/source.ts'
import { httpCall } from './http-call.ts'
import { emptyBatch, NOON, startTestServer } from './start-test-server.ts'

/** What a source of the test's holds; it may change under way. */
export interface Held {
  tickets: readonly Ticket[]
  surveys: readonly Survey[]
}

/** A whole server with the real pipeline over some tickets and answers, which it has polled once. */
export async function realDesk(held: Partial<Held>) {
  const known: Held = { tickets: [], surveys: [], ...held }
  const fetch: Source['fetch'] = async range => ({ ...emptyBatch(range, NOON), ...known })
  const server = await startTestServer({ pipeline: { gather, recalculate }, source: { fetch } })
  await server.advance(0)
  const { port, cookie } = server
  const headers = { ...cookie, 'content-type': 'application/json' }
  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const said = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await httpCall(port, { path: `/api/v1/${path}`, method, headers, ...said })
    return { status: answer.status, json: JSON.parse(answer.text) }
  }
  return { ...server, known, ask }
}
