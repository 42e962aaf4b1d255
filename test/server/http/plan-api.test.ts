import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../server/default-settings.ts'
import { httpCall } from '../../helpers/http-call.ts'
import { NOON, startTestServer } from '../../helpers/start-test-server.ts'

const PATH = '/api/v1/teams/help-desk/plan'
const VERSION = defaultSettings({ zone: null, week: null }, NOON).teams[0]!.plan.versions[0]!

type Server = Pick<Awaited<ReturnType<typeof startTestServer>>, 'port' | 'cookie'>

function put({ port, cookie }: Server, body: unknown, headers: { [name: string]: string } = {}, path = PATH) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return httpCall(port, {
    ...{ method: 'PUT', path, body: text },
    headers: { 'content-type': 'application/json', ...cookie, ...headers },
  })
}

describe('planApi', () => {
  it('planApi gives the plan with its revision, its team and the month', async () => {
    const { port, cookie } = await startTestServer()
    const { status, text, headers } = await httpCall(port, { path: PATH, headers: cookie })
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(text)).toEqual({
      revision: 0,
      team: { id: 'help-desk', name: 'Help desk', zone: 'America/New_York' },
      locale: 'en-US',
      plan: { currency: 'USD', versions: [VERSION] },
      month: '2026-11',
      versions: [VERSION],
      ruling: VERSION,
      next: null,
      locked: [],
      closed: [],
    })
  })

  it('planApi saves a version, gives the new revision, and the new plan from then on', async () => {
    const { port, cookie, store } = await startTestServer()
    const version = { ...VERSION, fullShares: 9.5 }
    const answer = await put({ port, cookie }, { revision: 0, version })
    expect(answer).toMatchObject({ status: 200, text: '{"revision":1,"effective":"2026-11"}' })
    const saved = { ...version, author: 'manager', savedAt: NOON }
    expect((await store.audit.read(1, '')).entries).toMatchObject([
      { who: 'manager', address: '127.0.0.1', what: 'goals', before: VERSION, after: saved },
    ])
    expect(store.settings().teams[0]?.plan.versions).toEqual([saved])
    const plan = JSON.parse((await httpCall(port, { path: PATH, headers: cookie })).text)
    expect(plan).toMatchObject({ revision: 1, plan: { versions: [{ fullShares: 9.5 }] } })
  })

  it('planApi refuses an edit of an old revision and says which is current', async () => {
    const { port, cookie, store } = await startTestServer()
    await put({ port, cookie }, { revision: 0, version: VERSION })
    const answer = await put({ port, cookie }, { revision: 0, version: { ...VERSION, fullShares: 1 } })
    expect(answer.status).toBe(409)
    expect(JSON.parse(answer.text)).toEqual({
      revision: 1,
      problems: [{ path: '', message: expect.stringContaining('Somebody else saved') }],
    })
    expect(store.settings().teams[0]?.plan.versions[0]?.fullShares).toBe(8)
  })

  it('planApi lets one of two edits at the same moment win', async () => {
    const { port, cookie } = await startTestServer()
    const answers = await Promise.all(
      [1, 2].map(fullShares => put({ port, cookie }, { revision: 0, version: { ...VERSION, fullShares } })),
    )
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })

  it('planApi tells every wrong field and where it is', async () => {
    const { port, cookie, store } = await startTestServer()
    const [first, second] = VERSION.goals
    const goals = [
      { ...first, comparator: 'above' },
      { ...second, target: { num: 101, den: 100 } },
    ]
    const answer = await put({ port, cookie }, { revision: 0, version: { ...VERSION, goals, fullShares: 0 } })
    expect(answer.status).toBe(422)
    const paths = JSON.parse(answer.text).problems.map((problem: { path: string }) => problem.path)
    expect(paths.sort()).toEqual(['fullShares', 'goals.0.comparator', 'goals.1.target'])
    expect(store.settings().revision).toBe(0)
  })

  it.each([{ version: VERSION }, { revision: '0', version: VERSION }, { revision: 0 }, null, []])(
    'planApi refuses the body %j',
    async body => {
      const { port, cookie } = await startTestServer()
      expect((await put({ port, cookie }, body)).status).toBeGreaterThanOrEqual(400)
      expect((await put({ port, cookie }, body)).status).toBeLessThan(500)
    },
  )

  it('planApi does not know another team', async () => {
    const { port, cookie } = await startTestServer()
    const path = '/api/v1/teams/sales/plan'
    expect((await httpCall(port, { path, headers: cookie })).status).toBe(404)
    expect((await put({ port, cookie }, { revision: 0, version: VERSION }, {}, path)).status).toBe(404)
  })

  it('planApi takes JSON only, as a form of a foreign page cannot send it', async () => {
    const { port, cookie } = await startTestServer()
    const body = { revision: 0, version: VERSION }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect((await put({ port, cookie }, body, { 'content-type': type })).status).toBe(415)
    expect((await put({ port, cookie }, '{"revision"')).status).toBe(400)
    expect((await put({ port, cookie }, `"${'x'.repeat(70_000)}"`)).status).toBe(413)
  })

  it('planApi saves nothing for a page of another origin, nor for a rebound name', async () => {
    const { port, cookie, store } = await startTestServer()
    const body = { revision: 0, version: VERSION }
    const foreign = await put({ port, cookie }, body, { origin: 'http://evil.example' })
    expect(foreign.status).toBe(403)
    const rebound = { host: 'evil.example', origin: 'http://evil.example' }
    expect((await put({ port, cookie }, body, rebound)).status).toBe(421)
    expect(store.settings().revision).toBe(0)
  })

  it('planApi says so when the disk refuses, and keeps the old plan', async () => {
    const { port, cookie, store, folder, close } = await startTestServer()
    await rm(join(folder, 'data'), { recursive: true })
    const answer = await put({ port, cookie }, { revision: 0, version: VERSION })
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('could not be written')
    expect(store.settings().revision).toBe(0)
    await close()
  })
})
