import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Desk } from './desk.ts'
import { happen } from './events.ts'
import type { Fault } from './faults.ts'
import { TICKET_COLUMNS } from './life.ts'
import { type Asked, admitted, pageOf } from './page-of.ts'
import { Refusal } from './refusal.ts'
import { ok, type Reply, refused } from './reply.ts'
import { spoil } from './spoil.ts'
import { withFields } from './wire-row.ts'
import { KEYS, tableAt } from './world.ts'

const JSON_TYPE = 'application/vnd.connectwise.com+json; version=2026.4'
const EXPECTED = `Basic ${Buffer.from(`${KEYS.company}+${KEYS.publicKey}:${KEYS.privateKey}`).toString('base64')}`

/** Answers one request as the server would. */
export async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request)
  const url = new URL(request.url ?? '/', 'http://server')
  const { base, path } = placeOf(url)
  const note = { method: request.method ?? '', path, query: url.search, status: 0 }
  desk.requests.push(note)
  const fault = desk.isDown ? ({ kind: 'reset' } as const) : desk.faults.next(path)
  applyToWorld(desk, fault)
  const reply = replyTo(desk, { request, url, base, path, body, fault })
  note.status = reply.status
  const headers = {
    ...{ date: new Date(desk.world.now).toUTCString(), 'x-cw-request-id': String(desk.requests.length) },
    ...{ 'api-current-version': '2026.4', 'content-type': JSON_TYPE, ...reply.headers },
  }
  response.sendDate = false
  await spoil(desk, { ...reply, headers }, fault, response)
  if (reply.headers.link?.includes('rel="next"') && path === '/service/tickets') {
    const event = desk.between.shift()
    if (event) happen(desk.world, event)
  }
}

interface Call {
  readonly request: IncomingMessage
  readonly url: URL
  readonly base: string
  readonly path: string
  readonly body: string
  readonly fault: Fault | null
}

function replyTo(desk: Desk, call: Call): Reply {
  try {
    return found(desk, call)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(error.status, { code: error.code, message: error.message, errors: null })
  }
}

function found(desk: Desk, { request, url, base, path, body, fault }: Call): Reply {
  const { world } = desk
  if (path.startsWith('/login/companyinfo/')) return companyInfo(desk, path.split('/')[3] ?? '')
  if (base !== `/${world.codebase}/apis/3.0`) throw new Refusal(404, 'NotFound', 'Resource not found')
  if (request.headers.authorization !== EXPECTED || fault?.kind === 'keys')
    throw new Refusal(401, 'Unauthorized', `No member has the keys ${request.headers.authorization ?? ''}`)
  if (request.headers.clientid !== KEYS.clientId)
    throw new Refusal(400, 'InvalidClientId', 'clientId is wrong')
  if (fault?.kind === 'role' || desk.denied.some(area => path.startsWith(area)))
    throw new Refusal(403, 'UserNotAuthorized', `The role of ${KEYS.publicKey} is too small`)
  const query = new URLSearchParams(url.searchParams)
  if (path === '/service/tickets/search') query.set('conditions', String(JSON.parse(body).conditions ?? ''))
  if (path === '/system/info') return ok(systemInfo())
  const isCount = path.endsWith('/count')
  const place = path.replace(/\/(count|search|calculateSla)$/, '')
  const table = tableAt(world, place)
  if (!table) throw new Refusal(404, 'NotFound', `There is nothing at ${path}`)
  const isForwardOnly = request.headers['pagination-type'] === 'forward-only'
  const asked: Asked = {
    query,
    isForwardOnly,
    columns: place === '/service/tickets' ? TICKET_COLUMNS : null,
    most: desk.most,
  }
  const rows = admitted(table.rows, asked)
  if (isCount) return ok({ count: rows.length })
  const fields = query.get('fields')?.split(',') ?? null
  if (table.one) {
    if (!rows[0]) throw new Refusal(404, 'NotFound', `There is nothing at ${path}`)
    return ok(withFields(rows[0], fields))
  }
  const page = pageOf(rows, asked)
  const planted = desk.planted?.path === path ? { [desk.planted.column]: desk.planted.value } : {}
  const at = `${desk.publicBase ?? `http://${request.headers.host}`}${url.pathname}`
  const links = Object.entries(page.links).map(([rel, to]) => `<${at}?${to}>; rel="${rel}"`)
  return ok(
    page.rows.map(row => withFields({ ...row, ...planted }, fields)),
    links.length > 0 || !isForwardOnly || desk.hasEmptyLink ? { link: links.join(', ') } : {},
  )
}

function companyInfo({ world }: Desk, company: string): Reply {
  if (company !== KEYS.company) return { ...ok(null), headers: { 'content-type': 'application/json' } }
  const told = {
    ...{ CompanyName: 'The Shop', CompanyID: KEYS.company, Codebase: `${world.codebase}/` },
    ...{ VersionCode: 'v2026.4', VersionNumber: 'v4.6.99999', IsCloud: true },
  }
  return { ...ok(told), headers: { 'content-type': 'application/json' } }
}

const systemInfo = () => ({
  ...{
    version: 'v2026.4.99999',
    isCloud: true,
    serverTimeZone: 'US Mountain Standard Time',
    cloudRegion: 'na',
  },
  licenseBits: [{ name: 'Service', activeFlag: true }],
})

function placeOf({ pathname }: URL): { readonly base: string; readonly path: string } {
  const [, base, path] = /^(\/[^/]+\/apis\/3\.0)(\/.*)$/.exec(pathname) ?? []
  return base && path ? { base, path } : { base: '', path: pathname }
}

function applyToWorld({ world }: Desk, fault: Fault | null): void {
  if (fault?.kind === 'moved') world.codebase = `v2026_${Number(world.codebase.split('_')[1]) + 1}`
}
