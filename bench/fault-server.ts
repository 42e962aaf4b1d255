import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Instant } from '../core/model/units.ts'
import { type Answering, FAULTS, type FaultName } from './faults.ts'

export type Vendor = 'connectwise' | 'smileback'

export interface FaultServer {
  readonly site: string
  /** Nobody listens there. */
  readonly deadSite: string
  /** From its so many-th request on a vendor does this. Null: it works. */
  plan(vendor: Vendor, fault: FaultName | null, after: number): void
  /** Requests that were answered with a fault since it was planned. */
  hurt(vendor: Vendor): number
  close(): Promise<void>
}

const TICKETS = 40

/** Both vendors on the loopback, with a month of finished work, and any fault on the way. `held`: somebody waits in vain. */
export async function startFaultServer(
  now: () => Instant,
  held: (vendor: Vendor) => void,
): Promise<FaultServer> {
  const plans = {
    connectwise: { fault: null as FaultName | null, after: 0, hurt: 0 },
    smileback: { fault: null as FaultName | null, after: 0, hurt: 0 },
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const vendor = path.startsWith('/api/') ? 'smileback' : 'connectwise'
    const plan = plans[vendor]
    response.setHeader('date', new Date(now()).toUTCString())
    const answer = () => json(response, answerTo(path))
    request.resume()
    if (plan.fault === null || plan.after-- > 0) return answer()
    plan.hurt += 1
    const asked: Answering = { request, response, now: now(), answer, held: () => held(vendor) }
    FAULTS[plan.fault](asked)
  })
  const port = await listening(server)
  const dead = createServer()
  const deadPort = await listening(dead)
  await new Promise(resolve => dead.close(resolve))
  return {
    site: `http://127.0.0.1:${port}`,
    deadSite: `http://127.0.0.1:${deadPort}`,
    plan: (vendor, fault, after) => void Object.assign(plans[vendor], { fault, after, hurt: 0 }),
    hurt: vendor => plans[vendor].hurt,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function json(response: ServerResponse<IncomingMessage>, body: unknown): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

function answerTo(path: string): unknown {
  if (path.startsWith('/login/companyinfo/')) return { CompanyName: 'Acme', Codebase: 'v2026_1/' }
  if (path.startsWith('/api/token')) return { access_token: 'token', token_type: 'Bearer', expires_in: 3600 }
  if (path.startsWith('/api/v3/reviews'))
    return { count: TICKETS, next: null, results: numbers().map(review) }
  if (/\/service\/boards\/1\/statuses/.test(path))
    return [{ id: 1, name: 'Done', escalationStatus: 'Resolved', closedStatus: true }]
  if (/\/service\/boards\b/.test(path)) return [{ id: 1, name: 'Help desk' }]
  if (/\/service\/tickets\b/.test(path)) return numbers().map(ticket)
  return []
}

const numbers = () => Array.from({ length: TICKETS }, (_, index) => index + 1)
const day = (id: number) => `2026-11-0${2 + (id % 2)}T`

const review = (id: number) => ({
  ...{ id, rating: 1, rated_on: `${day(id)}20:00:00Z`, last_modified: `${day(id)}20:00:00Z` },
  ticket: { id: String(id), closed_on: `${day(id)}19:00:00Z` },
})

const ticket = (id: number) => ({
  ...{ id, recordType: 'ServiceTicket', board: { id: 1, name: 'Help desk' }, closedFlag: true },
  status: { id: 1, name: 'Done' },
  ...{ dateResponded: `${day(id)}15:10:00Z`, dateResolved: `${day(id)}17:00:00Z` },
  ...{ closedDate: `${day(id)}18:00:00Z`, respondByGoalUTC: `${day(id)}16:00:00Z` },
  _info: { dateEntered: `${day(id)}15:00:00Z`, lastUpdated: `${day(id)}18:00:00Z` },
})
