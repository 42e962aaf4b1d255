import { describe, expect, it } from 'vitest'
import { ACCESS } from '../../../core/model/access.ts'
import { sessionCookie } from '../../../server/auth/session-cookie.ts'
import { openApi } from '../../../server/http/openapi.ts'
import { documented } from '../../helpers/documented.ts'
import { siteRoutes } from '../../helpers/site-routes.ts'

const API = '/api/v1'
const DOCUMENT = JSON.parse(JSON.stringify(openApi('build')))
const OPERATIONS = documented()

/** What a pointer such as `#/components/schemas/Refusal` leads to. */
const pointed = (pointer: string) =>
  pointer
    .slice(2)
    .split('/')
    .reduce((found, word) => found?.[word], DOCUMENT)

function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}

describe('openApi', () => {
  it('openApi tells every route of the API, and no other', () => {
    const routes = siteRoutes().filter(({ path }) => path.startsWith(`${API}/`))
    const named = routes.map(({ method, path }) => `${method} ${path}`)
    expect(OPERATIONS.map(({ route }) => route).sort()).toEqual(named.sort())
  })

  it('openApi is a document of OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(DOCUMENT).toMatchObject({ openapi: '3.1.0', info: { title: 'Poolboard', version: 'build' } })
    const refs = refsIn(DOCUMENT)
    expect(refs.length).toBeGreaterThan(100)
    expect(refs.filter(ref => pointed(ref) === undefined)).toEqual([])
  })

  it('openApi names each operation once, and says in a sentence what it does', () => {
    const ids = OPERATIONS.map(({ told }) => told.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('putTeamsByTeamWall')
    expect(OPERATIONS.filter(({ told }) => !/^[A-Z].*\.$/.test(told.summary))).toEqual([])
  })

  it('openApi has a parameter for each word in a path, each once', () => {
    for (const { route, told } of OPERATIONS) {
      const words = [...route.matchAll(/:(\w+)/g)].map(([, word]) => word)
      const names = (told.parameters ?? []).map(each => `${each.in} ${each.name}`)
      expect(names.filter(name => name.startsWith('path '))).toEqual(words.map(word => `path ${word}`))
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('openApi has the roles of the table of access, and only schemes that it explains', () => {
    const schemes = Object.keys(DOCUMENT.components.securitySchemes)
    for (const { route, told } of OPERATIONS) {
      const row = ACCESS.find(({ method, path }) => `${method} ${API}${path}` === route)
      expect([route, told['x-roles']]).toEqual([route, row?.who === 'anyone' ? ['anyone'] : row?.who])
      expect(schemes).toEqual(expect.arrayContaining(told.security.flatMap(Object.keys)))
    }
    const { name } = DOCUMENT.components.securitySchemes.session
    expect(sessionCookie('a', false).startsWith(`${name}=`)).toBe(true)
  })

  it('openApi lets a token read, and never write or see pay', () => {
    const byToken = OPERATIONS.filter(({ told }) => told.security.some(each => 'token' in each))
    const routes = byToken.map(({ route }) => route)
    expect(routes).toContain(`GET ${API}/snapshot`)
    expect(routes.filter(route => !route.startsWith('GET '))).toEqual([])
    expect(routes).not.toContain(`GET ${API}/me`)
    expect(routes).not.toContain(`GET ${API}/teams/:team/months/:month/payroll.csv`)
  })

  it('openApi answers each with one success, and a save on a revision with a conflict', () => {
    for (const { route, told } of OPERATIONS) {
      const statuses = Object.keys(told.responses)
      expect([route, statuses.filter(status => status < '300').length]).toEqual([route, 1])
      const isOpen = told['x-roles'].includes('anyone')
      if (!isOpen) expect(statuses).toEqual(expect.arrayContaining(['401', '403']))
      const example = told.requestBody?.content['application/json'].example
      if (JSON.stringify(example)?.includes('"revision"')) expect(statuses).toContain('409')
    }
  })
})
