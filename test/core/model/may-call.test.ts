import { describe, expect, it } from 'vitest'
import { ACCESS } from '../../../core/model/access.ts'
import { accessTo, mayCall, mayHear } from '../../../core/model/may-call.ts'
import type { Role } from '../../../core/model/user.ts'

const as = (role: Role, seesPay = false) => ({ role, seesPay })
const called = (asker: Parameters<typeof mayCall>[1]) =>
  ACCESS.filter(row => mayCall(row, asker)).map(({ method, path }) => `${method} ${path}`)
const OPEN = called(null)
const beyond = (known: readonly string[], asker: Parameters<typeof mayCall>[1]) =>
  called(asker).filter(route => !known.includes(route))

describe('mayCall', () => {
  it('mayCall lets nobody but the open routes be called without a session', () => {
    expect(
      OPEN.filter(
        route =>
          !/^\w+ \/(session|sign-|setup|my-slice|pairings|teams\/:team\/explain|backup\/local)/.test(route),
      ),
    ).toEqual([])
  })

  it('mayCall lets a technician read the wall and their own, and change their own', () => {
    const own = beyond(OPEN, as('technician')).filter(route => !/ \/(me|sessions|appeals)\b/.test(route))
    expect(own.filter(route => !route.includes('/appeals'))).toEqual(['GET /snapshot', 'GET /openapi.json'])
  })

  it('mayCall gives a lead single pay by leave only', () => {
    expect(beyond(called(as('lead')), as('lead', true))).toEqual([
      'GET /teams/:team/adjustments',
      'GET /teams/:team/months/:month/statements/:person',
      'GET /teams/:team/months/:month/payroll.csv',
      'GET /teams/:team/months/:month/closed.json',
    ])
    expect(beyond(called(as('technician')), as('technician', true))).toEqual([])
  })

  it('mayCall keeps money, people, screens, users and the audit from a lead', () => {
    const lead = called(as('lead', true))
    for (const path of [
      'plan',
      'revenue',
      'people',
      'teams',
      'connections',
      'displays',
      'users',
      'tokens',
      'audit',
    ]) {
      const writes = called(as('manager')).filter(
        route => new RegExp(`/${path}$`).test(route) && !route.startsWith('GET'),
      )
      expect(writes.filter(route => lead.includes(route))).toEqual([])
    }
    for (const route of ['GET /audit', 'GET /users', 'GET /tokens', 'POST /teams/:team/months/:month/close'])
      expect(lead).not.toContain(route)
  })

  it('mayCall lets a lead read all but what is listed here, and change only what is listed here', () => {
    const [lead, manager] = [called(as('lead', true)), called(as('manager'))]
    const own = / \/(me|sessions)\b/
    const writes = beyond(OPEN, as('lead', true)).filter(each => !each.startsWith('GET') && !own.test(each))
    expect(writes.sort()).toEqual([
      'POST /teams/:team/appeals',
      'POST /teams/:team/call-backs/:survey',
      'POST /teams/:team/exclusions',
      'POST /teams/:team/exclusions/:id/undo',
      'POST /teams/:team/exclusions/preview',
      'POST /teams/:team/readings',
      'POST /teams/:team/schedule/preview',
      'POST /teams/:team/simulate',
      'PUT /teams/:team/appeals/:id',
    ])
    const unread = manager.filter(each => each.startsWith('GET') && !lead.includes(each))
    expect(unread.sort()).toEqual([
      'GET /audit',
      'GET /audit.csv',
      'GET /audit.jsonl',
      'GET /backup',
      'GET /backups',
      'GET /company',
      'GET /displays',
      'GET /messages',
      'GET /teams/:team/set-up',
      'GET /tokens',
      'GET /users',
    ])
  })

  it('mayCall lets a manager do everything', () => {
    expect(called(as('manager'))).toHaveLength(ACCESS.length)
  })

  it('mayCall lets a program read what a lead reads, and nothing of an account', () => {
    const read = beyond(OPEN, { ...as('lead'), isProgram: true })
    expect(read).toContain('GET /snapshot')
    expect(read.filter(route => !route.startsWith('GET') || /\/(me|sessions)/.test(route))).toEqual([])
  })
})

describe('accessTo', () => {
  it('accessTo reads an address as Express does: in any case, with a slash at the end, HEAD as GET', () => {
    const [row] = accessTo('GET', '/users')
    expect(row?.path).toBe('/users')
    for (const [method, path] of [
      ['HEAD', '/users'],
      ['GET', '/USERS'],
      ['GET', '/users/'],
    ] as const)
      expect(accessTo(method, path)).toEqual([row])
  })

  it('accessTo knows nothing that is not in the table', () => {
    for (const path of ['', '/', '/users/a/b', '/users//', '//users', '/%75sers', '/user'])
      expect(accessTo('GET', path)).toEqual([])
    expect(accessTo('PATCH', '/users')).toEqual([])
  })

  it('accessTo gives both rows where an address may be meant for either', () => {
    expect(accessTo('PUT', '/displays/open').map(({ path }) => path)).toEqual([
      '/displays/open',
      '/displays/:id',
    ])
  })

  it('accessTo has one row for a method and a path', () => {
    const keys = ACCESS.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('mayHear', () => {
  it.each([
    ['snapshot', ['manager', 'lead', 'technician']],
    ['revision', ['manager', 'lead']],
    ['displays', ['manager']],
    ['secret', []],
  ])('mayHear lets hear of %s: %j', (event, roles) => {
    const all: readonly Role[] = ['manager', 'lead', 'technician']
    expect(all.filter(role => mayHear(event, { role }))).toEqual(roles)
  })
})
