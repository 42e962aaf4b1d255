import { describe, expect, it } from 'vitest'
import { ACCESS } from '../../../core/model/access.ts'
import { accessTo, mayCall } from '../../../core/model/may-call.ts'
import type { User } from '../../../core/model/user.ts'
import { createApiTokens } from '../../../server/auth/api-tokens.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { signedIn } from '../../helpers/signed-in.ts'
import { siteRoutes } from '../../helpers/site-routes.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const API = '/api/v1'
const ROUTES = siteRoutes().filter(({ path }) => path.startsWith(API))
const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

const REFUSALS = [/"Sign in first/, /"Your role does not allow this/, /"There is nothing at this address/]

const WHO: { readonly [name: string]: Partial<User> } = {
  manager: {},
  lead: { id: 'lead', name: 'Lea', role: 'lead', seesPay: false },
  'lead who sees pay': { id: 'payer', name: 'Pat', role: 'lead', seesPay: true },
  technician: { id: 'tech', name: 'Tom', role: 'technician', seesPay: true },
}

const inPath = (path: string) =>
  path.replace(':team', 'help-desk').replace(':month', '2026-10').replace(/:\w+/g, 'x')

describe('the table of access', () => {
  it('the table of access has a row for every route of the API, and no other', () => {
    const rows = ACCESS.map(row => named({ ...row, path: API + row.path }))
    expect(ROUTES.map(named).sort()).toEqual(rows.sort())
  })

  it('the table of access leaves nothing outside of the API but pages, health, measures and calls of a source', () => {
    const others = siteRoutes().filter(({ path }) => !path.startsWith(API))
    const known =
      /^(GET (\/(display|admin|explain|healthz|readyz|metrics).*)?|POST \/hooks\/connectwise\/:secret)$/
    expect(others.map(named).filter(route => !known.test(route))).toEqual([])
  })

  it.each(Object.entries(WHO))('the table of access holds on every route for a %s', async (_, known) => {
    const server = await startTestServer()
    const wrong: string[] = []
    for (const { method, path } of ROUTES) {
      // Signing out and changing a password end it.
      const cookie = `poolboard_session=${await signedIn(server.store, server.clock.now, known)}`
      const asked = { method, path: inPath(path), headers: { cookie, 'content-type': 'application/json' } }
      const { status, text } = await httpCall(server.port, { ...asked, body: '{}' })
      const rows = accessTo(method, inPath(path).slice(API.length))
      const user = { role: 'manager', seesPay: true, ...known } as const
      const may = rows.length > 0 && rows.every(row => mayCall(row, user))
      const isRefused = REFUSALS.some(each => each.test(text))
      if (isRefused === may || (isRefused && status !== 403) || status >= 500)
        wrong.push(`${method} ${path}: ${status} ${text}`)
    }
    expect(wrong).toEqual([])
  })

  it('the table of access asks whoever has no session, or a wrong one, to sign in', async () => {
    const { port } = await startTestServer()
    const open = ACCESS.filter(({ who }) => who === 'anyone').map(row =>
      named({ ...row, path: API + row.path }),
    )
    for (const cookie of ['', `poolboard_session=${'a'.repeat(43)}`])
      for (const { method, path } of ROUTES) {
        const headers = { cookie, 'content-type': 'application/json' }
        const { status, text } = await httpCall(port, { method, path: inPath(path), headers, body: '{}' })
        const isAsked = status === 401 && text.includes('"Sign in first. ')
        expect([named({ method, path }), isAsked]).toEqual([
          named({ method, path }),
          !open.includes(named({ method, path })),
        ])
      }
  })

  it('the table of access lets a program read and never write, until its token is ended', async () => {
    const { port, store, clock } = await startTestServer()
    const now = () => clock.now
    const fail = (error: unknown) => {
      throw error
    }
    const tokens = createApiTokens({ file: store.auth, audit: store.audit, now, report: fail })
    const by = { who: 'manager', address: '127.0.0.1' }
    const { token, id } = await tokens.make(by, 'Home')
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    for (const { method, path } of ROUTES) {
      const { text } = await httpCall(port, { method, path: inPath(path), headers, body: '{}' })
      const rows = accessTo(method, inPath(path).slice(API.length))
      const may = rows.every(row => mayCall(row, { role: 'lead', seesPay: false, isProgram: true }))
      expect([named({ method, path }), REFUSALS.some(each => each.test(text))]).toEqual([
        named({ method, path }),
        !may,
      ])
    }
    await tokens.end(by, id)
    expect((await httpCall(port, { path: `${API}/snapshot`, headers })).status).toBe(401)
  })
})
