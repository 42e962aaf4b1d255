import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ACCOUNT } from '../../../server/http/openapi/account.ts'
import { DESK } from '../../../server/http/openapi/desk.ts'
import { DISPLAYS } from '../../../server/http/openapi/displays.ts'
import { FIGURES } from '../../../server/http/openapi/figures.ts'
import { MONEY } from '../../../server/http/openapi/money.ts'
import { PLANS } from '../../../server/http/openapi/plans.ts'
import { refusalSchema } from '../../../server/http/openapi/refusals.ts'
import { SIGN_IN } from '../../../server/http/openapi/sign-in.ts'
import { snapshotSchema } from '../../../server/http/openapi/snapshot-schema.ts'
import { SOURCES } from '../../../server/http/openapi/sources.ts'
import { UPKEEP } from '../../../server/http/openapi/upkeep.ts'
import { documented } from '../../helpers/documented.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'
import { startTestServer } from '../../helpers/start-test-server.ts'

const AREAS = [FIGURES, PLANS, MONEY, DESK, DISPLAYS, SOURCES, SIGN_IN, ACCOUNT, UPKEEP]
const TOLD = new Map(documented().map(({ route, told }) => [route, told]))

/** Each route with a body: the schema it checks with, the one that is told read back, and the example. */
const BODIES = AREAS.flatMap(({ operations }) => operations).flatMap(({ route, sends }) => {
  const content = TOLD.get(route.replace(' ', ' /api/v1'))?.requestBody?.content['application/json']
  if (!sends || !content) return []
  const told = z.fromJSONSchema(content.schema as Parameters<typeof z.fromJSONSchema>[0])
  return [{ route, checked: sends.schema, told, example: content.example }]
})

const VALUES = [null, true, 0, -1, 1.5, 7, '', 'a', '2026-11', [], {}, [1], { a: 1 }]

/** A value with one thing inside it taken out or another value in its place. */
function changed(value: unknown, picks: readonly number[], other: unknown): unknown {
  const [pick = 0, ...rest] = picks
  if (rest.length === 0 || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[pick % Math.max(1, keys.length)]
  if (key === undefined) return other
  const inner = changed(Object.entries(value)[pick % keys.length]?.[1], rest, other)
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? inner : each))
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name !== key ? [[name, each]] : inner === undefined ? [] : [[name, inner]],
    ),
  )
}

const anyChange = fc.tuple(
  fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  fc.constantFrom(...VALUES, undefined),
)

describe('the bodies that openApi tells', () => {
  it('the bodies that openApi tells are there for every route that checks one', () => {
    expect(BODIES.length).toBe([...TOLD.values()].filter(told => told.requestBody).length)
    expect(BODIES.length).toBeGreaterThan(40)
  })

  it.each(BODIES)(
    'the bodies that openApi tells take their example: $route',
    ({ checked, told, example }) => {
      expect(checked.safeParse(example).error).toBeUndefined()
      expect(told.safeParse(example).error).toBeUndefined()
    },
  )

  it.each(BODIES)('the bodies that openApi tells take all that the route takes: $route', body => {
    fc.assert(
      fc.property(anyChange, ([picks, other]) => {
        const sent = changed(body.example, picks, other)
        if (body.checked.safeParse(sent).success) expect(body.told.safeParse(sent).error).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('the bodies that openApi tells refuse a field that nobody knows, as the routes do', () => {
    const strict = BODIES.filter(({ example }) => Object.keys(example as object).length > 0)
    for (const { route, checked, told, example } of strict) {
      const sent = { ...(example as object), stranger: 1 }
      expect([route, checked.safeParse(sent).success, told.safeParse(sent).success]).toEqual([
        ...[route, false, false],
      ])
    }
  })

  it('the bodies that openApi tells refuse a field that is missing, as the routes do', () => {
    for (const { route, checked, told, example } of BODIES)
      for (const key of Object.keys(example as object)) {
        const { [key]: _, ...sent } = example as { readonly [key: string]: unknown }
        expect([route, key, told.safeParse(sent).success]).toEqual([
          ...[route, key, checked.safeParse(sent).success],
        ])
      }
  })
})

describe('the answers that openApi tells', () => {
  it('the answers that openApi tells have the fields of a snapshot', () => {
    expect(snapshotSchema.safeParse(sampleSnapshot).error).toBeUndefined()
  })

  it('the answers that openApi tells have the shape in which the site refuses', async () => {
    const { port, cookie } = await startTestServer()
    const headers = { ...cookie, 'content-type': 'application/json' }
    const wall = { path: '/api/v1/teams/help-desk/wall', method: 'PUT', headers }
    const asked = [
      { path: '/api/v1/snapshot' },
      { path: '/api/v1/snapshot?team=nobody', headers: cookie },
      { ...wall, body: '{' },
      { ...wall, body: '{}' },
      { ...wall, body: '{"revision":99,"qr":true}' },
    ]
    const answers = await Promise.all(asked.map(each => httpCall(port, each)))
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 400, 422, 409])
    for (const { text } of answers)
      expect(z.strictObject(refusalSchema.shape).safeParse(JSON.parse(text)).error).toBeUndefined()
  })
})
