import { join } from 'node:path'
import type { Connections } from '../../core/model/connection.ts'
import type { ConnectionsPage, DraftedSource } from '../../core/model/connections-page.ts'
import type { SourceMaker } from '../../server/make-sources.ts'
import type { Source } from '../../server/sources/source.ts'
import { httpCall } from './http-call.ts'
import { emptyBatch, NOON, startTestServer } from './start-test-server.ts'

type Given = NonNullable<Parameters<typeof startTestServer>[0]>

/** What a stand-in for a source that can be connected does; the test may change it. */
export interface Played {
  /** Every draft that was made into a source. */
  readonly drafted: DraftedSource[]
  /** Part of every source that is connected or tried. */
  source: Partial<Source>
}

const AREAS: { readonly [name: string]: NonNullable<Source['areas']> } = {
  connectwise: ['tickets', 'money'],
  smileback: ['surveys'],
}

/** Sources that answer with nothing, under the names of those that are connected; else the demo. */
function played(desk: Played): SourceMaker {
  const made = new Map<string, Source>()
  const make = (name: string): Source => ({
    ...{ name, label: name, staleAfter: null, ...(AREAS[name] && { areas: AREAS[name] }) },
    fetch: async range => ({ ...emptyBatch(range, NOON), asOf: { [name]: NOON } }),
    ...desk.source,
  })
  const once = (name: string, data: Connections) => {
    const key = `${name} ${JSON.stringify(data[name as 'csv'])} ${data.sealed[name as 'smileback']}`
    const source = made.get(key) ?? make(name)
    made.set(key, source)
    return source
  }
  return {
    connected(connections) {
      const data = connections.data()
      const names = (['smileback', 'connectwise', 'csv'] as const).filter(name => data[name] !== null)
      return names.length === 0 ? [once('demo', data)] : names.map(name => once(name, data))
    },
    drafted(draft) {
      desk.drafted.push(draft)
      return make(draft.source)
    },
  }
}

/** A server whose sources are connected over its API, and a signed-in browser. The key file stands beside the data. */
export async function startConnectionsDesk(given: Given = {}) {
  const desk: Played = { drafted: [], source: {} }
  const server = await startTestServer({ sources: played(desk), ...given })
  await server.advance(0)
  const { port, cookie } = server
  const call = async (method: string, path: string, body?: unknown, headers: object = cookie) => {
    const sent = body === undefined ? null : JSON.stringify(body)
    // Node says nothing of the length where a DELETE has a body; browsers do.
    const length = sent === null ? {} : { 'content-length': String(Buffer.byteLength(sent)) }
    const { status, text } = await httpCall(port, {
      ...{ method, path: `/api/v1/connections${path}`, ...(sent !== null && { body: sent }) },
      headers: { 'content-type': 'application/json', ...length, ...headers },
    })
    return { status, text, body: text === '' ? null : JSON.parse(text) }
  }
  const page = async (): Promise<ConnectionsPage> => (await call('GET', '')).body
  /** Saves from the revision that the page has now. */
  const save = async (source: string, body: object) =>
    call('PUT', `/${source}`, { revision: (await page()).revision, ...body })
  return { ...server, desk, call, page, save, dataDir: join(server.folder, 'data') }
}
